import { demoStories } from './demo/demoStories';
import { faultHosts } from './faultHosts';

/** What the demo offers to look at. It stands apart from the data, which is made in a worker. */
export const demoGuide = { stories: demoStories, faults: faultHosts };
