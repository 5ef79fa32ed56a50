import { withoutInvisible } from '@weizhi/domain';

const LONGEST = 100;

/**
 * A name that a file system and a reader can trust: no folder, no control or direction character, no reserved sign,
 * and the extension of what the file really is.
 */
export function safeFileName(claimed: string, extension: string): string {
  const base = (claimed.split(/[/\\]/).pop() ?? '').replace(/\.[^.]*$/, '');
  const clean = withoutInvisible(base.normalize('NFC'))
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const short = [...clean].slice(0, LONGEST).join('').trim();
  return `${short || '附件'}.${extension}`;
}
