import type { ImportColumn } from '../../platform/imports';

/**
 * The columns by which a ledger says at which community a row is: the community by its name, and its subdistrict where two
 * have one name. The lookup is {@link communityLookup}, opened as `community`.
 */
export function communityColumns(otherHeadings: readonly string[] = []): readonly ImportColumn[] {
  return [
    {
      key: 'subdistrict',
      header: { zh: '街道', en: 'Subdistrict' },
      aliases: ['所属街道', '街道（镇）', '镇街'],
      type: { kind: 'text', maximumLength: 60 },
      required: false,
      example: '城东街道',
      help: { zh: '仅用于区分同名社区', en: 'Tells communities of one name apart' },
    },
    {
      key: 'community',
      header: { zh: '社区', en: 'Community' },
      aliases: ['所属社区', '社区名称', '居委会', ...otherHeadings],
      type: { kind: 'lookup', lookup: 'community' },
      required: true,
      example: '德民社区',
      help: { zh: '写“××社区”或“××社区居委会”均可', en: 'Either form of the name' },
    },
  ];
}
