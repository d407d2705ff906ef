import Typography from '@mui/material/Typography';
import type { HostPort } from '~/msgraph/resources';
import { HostileText } from '~/shared/ui/HostileText';
import { ObservedBetween } from './ObservedBetween';
import { servicesNewestFirst } from './portRows';

interface ComponentListProps {
  readonly port: HostPort;
  readonly zone: 'utc' | 'local';
  readonly now: number;
}

/** Every component that was seen on a port, the recent ones first. */
export function ComponentList({ port, zone, now }: ComponentListProps) {
  const services = servicesNewestFirst(port);
  if (services.length === 0) {
    return <Typography color="textSecondary">No component was recognised on this port.</Typography>;
  }
  return (
    <ol className="records">
      {services.map((service, index) => (
        // Components may come without an id, and their order does not change.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <article>
            <h3>
              {service.component?.name ? (
                <HostileText text={service.component.name} />
              ) : (
                'Component without a name'
              )}{' '}
              {service.component?.version && <HostileText text={service.component.version} />}
            </h3>
            <p className="record-facts">
              <span className={service.isRecent ? 'tag tag-on' : 'tag'}>{recentWords(service.isRecent)}</span>
              <span>
                category{' '}
                {service.component?.category ? (
                  <HostileText text={service.component.category} />
                ) : (
                  <i className="quiet">not provided</i>
                )}
              </span>
              {!service.component?.version && <span className="quiet">version not provided</span>}
            </p>
            <ObservedBetween record={service} zone={zone} now={now} />
          </article>
        </li>
      ))}
    </ol>
  );
}

/** `isRecent`: seen no earlier than the newest banner, or within two days of the last scan where there is no banner. */
function recentWords(isRecent: boolean | null): string {
  if (isRecent === null) return 'recency not provided';
  return isRecent ? 'recent' : 'not recent';
}
