import { Select } from 'antd';
import type { PeerGroups } from './peer-groups';

interface PeerGroupChoiceProps {
  readonly peers: PeerGroups;
  /** What the panel is about, for whoever hears the choice read out. */
  readonly of: string;
  readonly onChoose: (estateType: string | undefined) => void;
}

const ALL = 'ALL';

/** Narrows a comparison to communities of one kind of estate; nothing to choose where all are alike. */
export function PeerGroupChoice({ peers: { groups, chosen }, of, onChoose }: PeerGroupChoiceProps) {
  if (groups.length < 2) return null;
  return (
    <Select<string>
      aria-label={`${of}：与哪类社区比较`}
      size="small"
      value={chosen?.estateType ?? ALL}
      onChange={(estateType) => onChoose(estateType === ALL ? undefined : estateType)}
      options={[
        { value: ALL, label: '与全部社区比较' },
        ...groups.map(({ estateType, name, places }) => ({
          value: estateType,
          label: `${name}（${String(places)}个）`,
        })),
      ]}
      popupMatchSelectWidth={false}
    />
  );
}
