import { crossingStory } from './crossingStory';
import { hostileStory } from './hostileStory';
import { hubStory } from './hubStory';
import { museumStory } from './museumStory';
import { phishStory } from './phishStory';
import { quietStory } from './quietStory';
import { shopStory } from './shopStory';
import { skimmerStory } from './skimmerStory';
import type { Story } from './storySource';
import { takeoverStory } from './takeoverStory';

/** All that is told rather than generated. */
export function storyParts(): Story[] {
  return [
    shopStory(),
    skimmerStory(),
    phishStory(),
    takeoverStory(),
    museumStory(),
    crossingStory(),
    quietStory(),
    hubStory(),
    hostileStory(),
  ];
}
