import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { FileDrop } from './FileDrop';
import { OpenDataSetButton } from './OpenDataSetButton';
import { OpenFailure } from './OpenFailure';
import { openDemo } from './openDemo';

/** A page outside of any session, with the two ways to go on without signing in. */
export function EntranceFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <main id="main" tabIndex={-1}>
        <OpenFailure />
        <div className="home">
          <h1>Hostscope</h1>
          <p className="lead">
            Reads what Microsoft Defender Threat Intelligence has seen of a host: ports, banners, components,
            certificates.
          </p>
          {children}
          <section className="home-section" aria-labelledby="without-title">
            <h2 id="without-title">Without signing in</h2>
            <div className="home-open">
              <Button variant="outlined" onClick={openDemo}>
                Open the demo instead
              </Button>
              <OpenDataSetButton />
              <span className="quiet">Both stay in this browser and ask nobody.</span>
            </div>
          </section>
        </div>
      </main>
      <FileDrop />
    </>
  );
}
