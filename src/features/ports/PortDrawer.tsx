import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import CloseIcon from '@mui/icons-material/Close';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { formatCount } from '~/shared/lib/numbers';
import { SideDrawer } from '~/shared/ui/SideDrawer';
import { safeLine } from '~/shared/lib/visibleText';
import { HostileText } from '~/shared/ui/HostileText';
import { InstantText } from '~/shared/ui/InstantText';
import { PanelBoundary } from '~/shared/ui/PanelBoundary';
import { BannerList } from './BannerList';
import { CertificateFacts } from './CertificateFacts';
import { ComponentList } from './ComponentList';
import { type OpenPort, type PortDrawerKind, portDrawers } from './openPort';
import type { PortRow } from './portRows';
import { type ServiceNames, serviceName } from './serviceNames';

interface PortDrawerProps {
  readonly hostId: string;
  readonly drawer: PortDrawerKind;
  readonly row: PortRow;
  /** The rows before and after in the grid as it is sorted and filtered. */
  readonly previous: PortRow | undefined;
  readonly next: PortRow | undefined;
  readonly services: ServiceNames | undefined;
  readonly zone: 'utc' | 'local';
  readonly now: number;
  readonly onOpen: (open: OpenPort) => void;
  readonly onClose: () => void;
}

const drawerTitles: Record<PortDrawerKind, string> = {
  banners: 'Banners',
  components: 'Components',
  certificate: 'Certificate',
};

/** Everything that was seen on one port, beside the grid. Escape closes it. */
export function PortDrawer(props: PortDrawerProps) {
  const { hostId, drawer, row, previous, next, services, zone, now, onOpen, onClose } = props;
  const { port } = row;
  const service = serviceName(services, port);
  const title = `${drawerTitles[drawer]} of port ${safeLine(portLabel(row)).text}`;
  return (
    <SideDrawer label={title} width={760} onClose={onClose}>
      <Stack direction="row" className="drawer-bar">
        <Typography component="h2" variant="h6">
          <HostileText text={portLabel(row)} /> <span className="quiet">{service}</span>
        </Typography>
        <Stack direction="row" sx={{ gap: 0.5, ml: 'auto', alignItems: 'center' }}>
          <StepButton label="Previous" row={previous} onStep={(key) => onOpen({ drawer, port: key })} />
          <StepButton label="Next" row={next} onStep={(key) => onOpen({ drawer, port: key })} />
          <IconButton aria-label="Close" onClick={onClose} edge="end">
            <CloseIcon />
          </IconButton>
        </Stack>
      </Stack>
      <p className="drawer-facts">
        on <HostileText text={row.otherHost ?? hostId} /> · <PortFacts row={row} zone={zone} />
      </p>
      <Stack direction="row" className="drawer-tabs" role="group" aria-label="What to show">
        {portDrawers.map((one) => (
          <Button
            key={one}
            aria-pressed={one === drawer}
            variant={one === drawer ? 'contained' : 'text'}
            onClick={() => onOpen({ drawer: one, port: row.key })}
          >
            {drawerTitles[one]} {drawerCount(one, row)}
          </Button>
        ))}
      </Stack>
      {/* A list that scrolls has to be reachable by keyboard; a new port starts at its top. */}
      <div className="drawer-body" key={`${drawer} ${row.key}`} role="region" aria-label={title} tabIndex={0}>
        <PanelBoundary title={drawerTitles[drawer]}>
          {drawer === 'banners' && <BannerList port={port} zone={zone} now={now} />}
          {drawer === 'components' && <ComponentList port={port} zone={zone} now={now} />}
          {drawer === 'certificate' && <CertificateFacts port={port} zone={zone} now={now} />}
        </PanelBoundary>
      </div>
    </SideDrawer>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly row: PortRow | undefined;
  readonly onStep: (key: string) => void;
}

/** Keeps the focus at the last port: a disabled button would lose it, and with it the Escape key. */
function StepButton({ label, row, onStep }: StepButtonProps) {
  return (
    <Button aria-disabled={!row} className="step" onClick={() => row && onStep(row.key)}>
      {label}
    </Button>
  );
}

function PortFacts({ row: { port }, zone }: Pick<PortDrawerProps, 'row' | 'zone'>) {
  return (
    <>
      {port.status ? <HostileText text={port.status} /> : 'status not provided'}
      {port.timesObserved !== null && `, observed ${formatCount(port.timesObserved)} times`} between{' '}
      <InstantText value={port.firstSeenDateTime} zone={zone} /> and{' '}
      <InstantText value={port.lastSeenDateTime} zone={zone} />, last scan{' '}
      <InstantText value={port.lastScanDateTime} zone={zone} />
    </>
  );
}

/** For example `443/tcp`. */
export function portLabel({ port }: PortRow): string {
  return `${port.port}/${port.protocol ?? 'protocol not stated'}`;
}

function drawerCount(drawer: PortDrawerKind, { port }: PortRow): string {
  if (drawer === 'banners') return `(${port.banners.length})`;
  if (drawer === 'components') return `(${port.services.length})`;
  return port.mostRecentSslCertificate ? '(1)' : '(0)';
}
