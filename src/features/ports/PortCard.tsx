import { HostileText } from '~/shared/ui/HostileText';
import { BannerLine, type CellContext, type PortColumn, ShortDate, Status } from './portColumns';
import { portLabel } from './PortDrawer';
import { portFacts, type PortRow } from './portRows';
import { serviceName } from './serviceNames';

/** The grid's one column where there is no room for more: what decides, on three lines. */
export function cardColumns(context: CellContext): readonly PortColumn[] {
  return [
    {
      id: 'card',
      title: 'Port',
      width: { atLeast: 0 },
      cell: (row) => <PortCard row={row} context={context} />,
    },
  ];
}

function PortCard({ row, context }: { readonly row: PortRow; readonly context: CellContext }) {
  const { port, otherHost } = row;
  const { components, certificate, lastSeen } = portFacts(port);
  return (
    <div className="port-card">
      <div className="port-card-line">
        <b>
          <HostileText text={portLabel(row)} />
        </b>
        <span>{serviceName(context.services, port)}</span>
        <Status status={port.status} />
        <span className="port-card-date">
          last seen <ShortDate instant={lastSeen} context={context} />
        </span>
      </div>
      <div className="port-card-line">
        <BannerLine row={row} />
      </div>
      <div className="port-card-line quiet">
        <HostileText
          text={[otherHost && `on ${otherHost}`, components, certificate].filter(Boolean).join(' · ') || '–'}
        />
      </div>
    </div>
  );
}
