import { counted, daySpan } from '~/features/pairs/edges/daySpan';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { hostList, hostWord } from '~/features/pairs/edges/hostWords';
import { isFinalRedirect } from '~/features/pairs/chains/redirectHops';
import { hostLives, lifeOf } from './hostLives';
import { party } from './party';
import { dayLength } from './shortAmongLasting';
import type { SignalRule } from './signal';

const fewestParties = 2;
const longest = 30;

export const finalFanInRule: SignalRule = {
  id: 'final-fan-in',
  title: 'Many redirects end at one host, for some days',
  severity: 'medium',
  sentence:
    'A host at which redirects of two or more other parties ended (finalRedirect), all of them within 30 days: campaigns send ' +
    'their visitors to one page over many ways, and then move on.',
  find({ edges }) {
    const finals = edges.filter(
      (edge) => isFinalRedirect(edge) && lifeOf(edge) !== null && party(edge.parent) !== party(edge.child),
    );
    return [...groupedBy(finals, ({ child }) => child)].flatMap(([child, own]) => {
      const parents = [...new Set(own.map(({ parent }) => parent))].toSorted();
      const life = hostLives(own).get(child);
      if (!life || life.last - life.first > longest * dayLength) return [];
      if (new Set(parents.map(party)).size < fewestParties) return [];
      const from = `Redirects from ${counted(parents.length, 'host')} (${hostList(parents)})`;
      const why = `${from} ended at ${hostWord(child)}, all of them ${daySpan(life.first, life.last)}.`;
      return [{ why, edges: own, hosts: [child] }];
    });
  },
};
