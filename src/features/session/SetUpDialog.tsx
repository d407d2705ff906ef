import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { CopyButton } from '~/shared/ui/CopyButton';
import { appBase } from './startSession';

const sample = `{
  "clientId": "<Application (client) ID>",
  "tenantId": "<Directory (tenant) ID>"
}`;

/** How a site becomes one that signs in, in short. */
export function SetUpDialog({ onClose }: { readonly onClose: () => void }) {
  const redirectUri = new URL('redirect.html', appBase).href;
  return (
    <Dialog open onClose={onClose} aria-labelledby="set-up-title" maxWidth="md">
      <DialogTitle id="set-up-title">Live: how to set up</DialogTitle>
      <DialogContent>
        <p>
          This site has the demo and data sets. With a file beside it, it asks Microsoft Graph in your name.
        </p>
        <ol className="steps">
          <li>
            In Entra, register an app for accounts of one directory. Under “Single-page application” add this
            redirect address: <code className="mono">{redirectUri}</code>{' '}
            <CopyButton label="Copy address" text={() => redirectUri} />
          </li>
          <li>
            Give it the delegated permission <code className="mono">ThreatIntelligence.Read.All</code> of
            Microsoft Graph, and let an administrator consent. The analysts need the role Security Reader, the
            tenant a licence for Defender Threat Intelligence.
          </li>
          <li>
            Put a file <code className="mono">config.json</code> beside{' '}
            <code className="mono">index.html</code>, then reload:
            <pre className="banner">{sample}</pre>
            <CopyButton label="Copy file" text={() => sample} />
          </li>
        </ol>
        <p className="quiet">The whole of it, with the headers for your server, is in docs/deploy.md.</p>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
