import { combineSources } from '~/emulator/combineSources';
import type { DataSource } from '~/emulator/dataSource';
import { cdnHub, portalHub } from './hubs';
import { hubSource } from './hubSource';
import { portRangeSource } from './portRangeSource';
import { everyPort, thousandPorts } from './portRanges';
import { storyParts } from './storyParts';
import { storySource } from './storySource';

/**
 * The demo data: the same at every call, made from fixed seeds, invented throughout. The stories are
 * indexed here; what is large is made row by row when it is asked for.
 */
export function demoSource(): DataSource {
  return combineSources([
    storySource(storyParts()),
    hubSource(cdnHub),
    hubSource(portalHub),
    portRangeSource(everyPort()),
    portRangeSource(thousandPorts()),
  ]);
}
