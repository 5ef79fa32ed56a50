import { FundProjectionScreenOutlined } from '@ant-design/icons';
import { COMPARISON_BASE_LABELS } from '@weizhi/domain';
import {
  type DataNature,
  NatureTag,
  PageHeader,
  periodLabel,
  PeriodPicker,
  type PeriodPickerProps,
} from '@weizhi/ui';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { PageFacts } from '../take-away/page-export';
import { PaperFacts } from '../take-away/page-paper';
import { TakeAwayBar } from '../take-away/take-away-bar';
import { placePagePath } from './period-address';
import { PlaceTabs } from './place-tabs';
import { type Place, trailOf } from './place-trail';

export interface PlacePageHeaderProps {
  readonly division: Place;
  readonly title: string;
  readonly subtitle: string;
  readonly nature: DataNature;
  /** The same page of another place, with the same view. */
  readonly linkOf: (placeId: string) => string;
  /** Chooses the period, on pages that have one. */
  readonly picker?: PeriodPickerProps;
  /** What the page is narrowed to beside place and period, name and value; leaves with the page. */
  readonly asked?: PageFacts['asked'];
}

/** The head of a page about a place: where it lies, what else is told of it, and for which period. */
export function PlacePageHeader(props: PlacePageHeaderProps) {
  const { division, title, subtitle, nature, linkOf, picker } = props;
  const navigate = useNavigate();
  const facts = factsOf(props);
  const trail = trailOf(division).map((step) => ({
    key: step.id,
    name: step.name,
    ...(step.id === division.id ? {} : { link: <Link to={linkOf(step.id)}>{step.name}</Link> }),
  }));
  return (
    <>
      <PageHeader
        title={title}
        subtitle={subtitle}
        trail={trail}
        marks={<NatureTag nature={nature} />}
        actions={
          <>
            <TakeAwayBar facts={facts} />
            <Button
              icon={<FundProjectionScreenOutlined aria-hidden />}
              onClick={() => void navigate(placePagePath(division.id, 'wall'))}
            >
              大屏
            </Button>
          </>
        }
      />
      <PaperFacts facts={facts} />
      <PlaceTabs placeId={division.id} />
      {picker ? (
        <div className="wz-card wz-controls wz-no-print">
          <PeriodPicker {...picker} />
        </div>
      ) : null}
    </>
  );
}

/** How the page is told wherever it is taken. */
function factsOf({ division, title, picker, asked = [] }: PlacePageHeaderProps): PageFacts {
  if (!picker) return { title, divisionId: division.id, asked };
  const comparison = COMPARISON_BASE_LABELS[picker.comparison].zh;
  return {
    title,
    divisionId: division.id,
    period: periodLabel(picker.period),
    asked: [['比较方式', comparison], ...asked],
  };
}
