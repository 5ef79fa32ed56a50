const KINDS_OF_MEETING = [
  ...['会议', '例会', '工作会', '大会', '联席会', '专题会', '动员会', '部署会', '推进会', '调度会', '协调会'],
  ...[
    '现场会',
    '座谈会',
    '交流会',
    '评审会',
    '讲评会',
    '总结会',
    '汇报会',
    '述职会',
    '培训会',
    '碰头会',
    '视频会',
  ],
] as const;

/**
 * Titles that call a committee to a meeting (会议), as one pattern that the program and the database read alike: a title ends
 * with the name of a kind of meeting, or with the notice of one; brackets and signs after it are passed over. Work about a
 * meeting, such as its minutes, ends otherwise and calls nobody. The names are by knowledge, to be set locally (需本地校准).
 * @source domain.md 4.3 W12; decision record 0170
 */
export const MEETING_TITLE = `(${KINDS_OF_MEETING.join('|')})(的?通知)?(（[^（）]*）)*[。！. ]*$`;

/** Whether a title calls a committee to a meeting. @source domain.md 4.3 W12; decision record 0170 */
export function callsMeeting(title: string): boolean {
  return new RegExp(MEETING_TITLE, 'u').test(title);
}
