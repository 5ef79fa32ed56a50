import { toGlobalId } from '../../../platform/graphql/global-id';

const ITEMS: readonly (readonly [code: string, text: string, theme: string])[] = [
  ['1501', '行政与支持', 'VOLUNTEERING'],
  ['1502', '社会服务与照护', 'VOLUNTEERING'],
  ['1503', '维修、建造与清洁', 'VOLUNTEERING'],
  ['1504', '演出与文化', 'VOLUNTEERING'],
  ['1505', '会议与培训', 'VOLUNTEERING'],
  ['1506', '公共卫生与安全', 'VOLUNTEERING'],
  ['1599', '其他志愿服务', 'VOLUNTEERING'],
  ['1002', '公民义务与参与', 'CIVIC_DUTY'],
];

/** The American Time Use Survey of 2015 and 2016, as somebody would draw it up in the console. */
export function diarySurvey(divisionId: string) {
  return {
    divisionId: toGlobalId('Division', null, divisionId),
    code: 'ATUS-2015-2016',
    title: '美国时间利用调查 2015—2016：志愿服务',
    topic: '日记日当天的志愿服务与公民义务（U.S. Bureau of Labor Statistics）',
    frameName: 'Current Population Survey',
    design: 'STRATIFIED',
    weighting: 'STATED',
    items: ITEMS.map(([code, text, theme]) => ({ code, text, theme, kind: 'MINUTES' })),
    startsOn: '2015-01-01',
    endsOn: '2016-12-31',
    idempotencyKey: 'atus',
  };
}
