import { NavLink } from 'react-router';
import { type PlacePageName, placePagePath } from './period-address';

/** The pages about one place. */
export function PlaceTabs({ placeId }: { readonly placeId: string }) {
  const pathOf = (page: PlacePageName): string => placePagePath(placeId, page);
  return (
    <nav aria-label="专题" className="wz-tabs wz-no-print">
      <NavLink to={pathOf('scorecard')}>一页总览</NavLink>
      <NavLink to={pathOf('alerts')}>预警</NavLink>
      <NavLink to={pathOf('')} end>
        事项
      </NavLink>
      <NavLink to={pathOf('organisations')}>组织健康</NavLink>
      <NavLink to={pathOf('workload')}>居委会负担</NavLink>
      <NavLink to={pathOf('participation')}>居民参与</NavLink>
      <NavLink to={pathOf('expiries')}>到期事项</NavLink>
      <NavLink to={pathOf('networks')}>社会网络</NavLink>
      <NavLink to={pathOf('project-votes')}>项目投票</NavLink>
      <NavLink to={pathOf('surveys')}>居民调查</NavLink>
      <NavLink to={pathOf('data-trust')}>数据可信</NavLink>
    </nav>
  );
}
