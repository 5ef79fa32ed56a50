import { PrinterOutlined } from '@ant-design/icons';
import { type DataNature, NatureTag, PageHeader, PeriodPicker, type PeriodPickerProps } from '@weizhi/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
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
}

/** The head of a page about a place: where it lies, what else is told of it, and for which period. */
export function PlacePageHeader({ division, title, subtitle, nature, linkOf, picker }: PlacePageHeaderProps) {
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
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印
          </Button>
        }
      />
      <PlaceTabs placeId={division.id} />
      {picker ? (
        <div className="wz-card wz-controls wz-no-print">
          <PeriodPicker {...picker} />
        </div>
      ) : null}
    </>
  );
}
