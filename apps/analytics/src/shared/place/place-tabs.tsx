import { NavLink } from 'react-router';

/** The pages about one place. */
export function PlaceTabs({ placeId }: { readonly placeId: string }) {
  const place = `/places/${encodeURIComponent(placeId)}`;
  return (
    <nav aria-label="专题" className="wz-tabs wz-no-print">
      <NavLink to={`${place}/scorecard`}>一页总览</NavLink>
      <NavLink to={place} end>
        事项
      </NavLink>
      <NavLink to={`${place}/organisations`}>组织健康</NavLink>
      <NavLink to={`${place}/workload`}>居委会负担</NavLink>
      <NavLink to={`${place}/participation`}>居民参与</NavLink>
      <NavLink to={`${place}/expiries`}>到期事项</NavLink>
      <NavLink to={`${place}/networks`}>社会网络</NavLink>
      <NavLink to={`${place}/project-votes`}>项目投票</NavLink>
      <NavLink to={`${place}/surveys`}>居民调查</NavLink>
    </nav>
  );
}
