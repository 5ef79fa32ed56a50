/** Something done or under way. */
export type SeedProgress =
  | { readonly step: 'district'; readonly name: string; readonly divisionsAdded: number }
  | { readonly step: 'places' }
  | { readonly step: 'mandates'; readonly count: number }
  | { readonly step: 'admissions'; readonly count: number }
  | { readonly step: 'ruleSets'; readonly count: number }
  | { readonly step: 'organisations'; readonly count: number }
  | { readonly step: 'incubation'; readonly cases: number }
  | { readonly step: 'owners'; readonly committees: number }
  | { readonly step: 'plaques'; readonly count: number }
  | { readonly step: 'staffing'; readonly count: number }
  | { readonly step: 'timeUse'; readonly count: number }
  | { readonly step: 'inspections'; readonly count: number }
  | { readonly step: 'duties'; readonly count: number }
  | { readonly step: 'systems'; readonly count: number }
  | { readonly step: 'burdenReports'; readonly count: number }
  | { readonly step: 'tasks'; readonly count: number }
  | { readonly step: 'participation'; readonly count: number }
  | { readonly step: 'activities'; readonly count: number }
  | { readonly step: 'elections'; readonly count: number }
  | { readonly step: 'projectVotes'; readonly count: number }
  | { readonly step: 'surveys'; readonly count: number }
  | { readonly step: 'snapshots'; readonly count: number }
  | { readonly step: 'contracts'; readonly count: number }
  | { readonly step: 'reporting'; readonly forms: number }
  | { readonly step: 'fund' }
  | { readonly step: 'accounts'; readonly count: number }
  | { readonly step: 'forms'; readonly count: number }
  | { readonly step: 'assessments'; readonly count: number }
  | { readonly step: 'matters'; readonly written: number; readonly total: number };
