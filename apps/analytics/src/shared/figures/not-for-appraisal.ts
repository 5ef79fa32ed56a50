/** Said on everything that sets departments or places side by side. */
export const NOT_FOR_APPRAISAL = '仅供研判，不作考核依据';
