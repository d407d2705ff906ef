import { hostWord } from '~/features/pairs/edges/hostWords';
import { linkLook } from '~/features/pairs/edges/linkKinds';
import { isHop } from '~/features/pairs/chains/redirectHops';
import type { SignalRule } from './signal';

export const selfRedirectRule: SignalRule = {
  id: 'self-redirect',
  title: 'Redirect to itself',
  severity: 'low',
  sentence:
    'A host that redirects to itself (redirect, topLevelRedirect). Often that is the step from http to https or a sign-in; ' +
    'pages that hide from scanners do it as well. A finalRedirect to itself only says that the visitor stayed.',
  find: ({ edges }) =>
    edges
      .filter((edge) => isHop(edge) && edge.parent === edge.child)
      .map((edge) => ({
        why: `${hostWord(edge.parent)} redirects to itself (${linkLook(edge.kind).label}).`,
        edges: [edge],
        hosts: [edge.parent],
      })),
};
