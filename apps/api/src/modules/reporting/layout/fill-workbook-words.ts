/** Header of the numbers of households in the workbook that a community fills in. */
export const HOUSEHOLD_HEADER = '户编号';
/** Header of the buildings. */
export const BUILDING_HEADER = '楼栋';
/** What stands for the number in the row of the community itself. */
export const WHOLE_COMMUNITY = '全社区';
