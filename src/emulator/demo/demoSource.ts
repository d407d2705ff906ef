import { combineSources } from '~/emulator/combineSources';
import type { DataSource } from '~/emulator/dataSource';
import { crossingStory } from './crossingStory';
import { hostileStory } from './hostileStory';
import { cdnHub, hubStory, portalHub } from './hubs';
import { hubSource } from './hubSource';
import { museumStory } from './museumStory';
import { phishStory } from './phishStory';
import { portRangeSource } from './portRangeSource';
import { everyPort, thousandPorts } from './portRanges';
import { quietStory } from './quietStory';
import { shopStory } from './shopStory';
import { skimmerStory } from './skimmerStory';
import { storySource } from './storySource';
import { takeoverStory } from './takeoverStory';

/**
 * The demo data: the same at every call, made from fixed seeds, invented throughout. The stories are
 * indexed here; what is large is made row by row when it is asked for.
 */
export function demoSource(): DataSource {
  const stories = [
    shopStory,
    skimmerStory,
    phishStory,
    takeoverStory,
    museumStory,
    crossingStory,
    quietStory,
    hubStory,
    hostileStory,
  ];
  return combineSources([
    storySource(stories.map((story) => story())),
    hubSource(cdnHub),
    hubSource(portalHub),
    portRangeSource(everyPort()),
    portRangeSource(thousandPorts()),
  ]);
}
