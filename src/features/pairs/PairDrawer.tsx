import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { defang } from '~/shared/lib/defang';
import { SideDrawer } from '~/shared/ui/SideDrawer';
import { safeLine } from '~/shared/lib/visibleText';
import { visibleJson } from '~/shared/lib/visibleJson';
import { CopyButton } from '~/shared/ui/CopyButton';
import { HostileText } from '~/shared/ui/HostileText';
import { InstantText } from '~/shared/ui/InstantText';
import { AskAgain } from './AskAgain';
import { KindMark } from './KindMark';
import type { PairEdge } from './edges/pairEdge';

interface PairDrawerProps {
  readonly edge: PairEdge;
  /** Why a signal has fired on it, one sentence each. */
  readonly reasons: readonly string[];
  readonly zone: 'utc' | 'local';
  readonly now: number;
  readonly onHost: (hostId: string) => void;
  readonly onExpand: (hostId: string) => void;
  readonly onHide: (hostId: string) => void;
  readonly onClose: () => void;
}

/** Everything that is recorded of one link from a parent to a child. Escape closes it. */
export function PairDrawer({ edge, reasons, zone, now, onHost, onExpand, onHide, onClose }: PairDrawerProps) {
  const actions = { onHost, onExpand, onHide };
  const title = `Pair ${safeLine(edge.parent).text} to ${safeLine(edge.child).text}`;
  return (
    <SideDrawer label={title} width={640} onClose={onClose}>
      <div className="drawer-bar drawer-line">
        <h2 className="drawer-title">
          <KindMark kind={edge.kind} />
        </h2>
        <IconButton aria-label="Close" onClick={onClose} edge="end">
          <CloseIcon />
        </IconButton>
      </div>
      {/* A list that scrolls has to be reachable by keyboard. */}
      <div className="drawer-body" role="region" aria-label={title} tabIndex={0}>
        {reasons.length > 0 && (
          <ul className="notice notice-warn reasons" aria-label="Signals on this pair">
            {reasons.map((reason) => (
              <li key={reason}>
                <HostileText text={reason} />
              </li>
            ))}
          </ul>
        )}
        <PairHost title="Parent, which led to the child" host={edge.parent} {...actions} />
        <PairHost title="Child, which was reached" host={edge.child} {...actions} />
        <h3>{edge.records.length === 1 ? 'The record' : `${edge.records.length} records of this pair`}</h3>
        <ol className="records">
          {edge.records.map((record, index) => (
            // Records may share an id or have none, and their order does not change.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <p className="observed">
                observed between <InstantText value={record.firstSeenDateTime} zone={zone} /> and{' '}
                <InstantText value={record.lastSeenDateTime} zone={zone} now={now} />
              </p>
              <p className="record-facts">
                id <HostileText text={record.id ?? 'not provided'} />
              </p>
              <details>
                <summary>Raw record</summary>
                <pre className="banner">
                  <HostileText text={JSON.stringify(record, null, 1)} multiline />
                </pre>
              </details>
              <CopyButton label="Copy JSON" text={() => visibleJson(record)} />{' '}
              {record.id && <AskAgain record={record} id={record.id} zone={zone} />}
            </li>
          ))}
        </ol>
      </div>
    </SideDrawer>
  );
}

interface PairHostProps extends Pick<PairDrawerProps, 'onHost' | 'onExpand' | 'onHide'> {
  readonly title: string;
  readonly host: string;
}

function PairHost({ title, host, onHost, onExpand, onHide }: PairHostProps) {
  return (
    <section className="pair-host">
      <h3>{title}</h3>
      <p className="mono">
        <HostileText text={host} />
      </p>
      <Button variant="outlined" onClick={() => onHost(host)}>
        Open this host
      </Button>{' '}
      <Button variant="outlined" onClick={() => onExpand(host)}>
        Expand…
      </Button>{' '}
      <Button variant="outlined" onClick={() => onHide(host)}>
        Hide
      </Button>{' '}
      <CopyButton label="Copy defanged" description={`Copy ${host}, defanged`} text={() => defang(host)} />
    </section>
  );
}
