export {
  DUTY_MONTHS,
  DUTY_STANDINGS,
  type DutyPeriod,
  dutyPeriods,
  type DutySchedule,
  type DutyStanding,
  dutyStanding,
  type DutyVacancy,
  dutyVacancy,
  GOVERNMENT_DUTIES,
  type GovernmentDuty,
} from './government-duty';
