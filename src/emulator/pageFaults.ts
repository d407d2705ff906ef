import { errorAnswer, type Answer } from './answer';
import type { Resource } from './dataSource';
import type { EmulatorSettings } from './emulatorSettings';
import type { FaultAct, FaultCall } from './faultCall';
import type { PageAnswer } from './graphAnswer';
import type { GraphFault } from './GraphFault';

/** Faults between pages show on hosts with little data, whatever `$top` asks for. */
const smallPage = 100;

/** Changes the JSON of an answer; an answer without JSON stays as it is. */
export function changedBody(answer: PageAnswer, change: (body: Resource) => Resource): PageAnswer {
  if (answer.body.kind !== 'json') return answer;
  // The usual answer is an object.
  return { ...answer, body: { kind: 'json', value: change(answer.body.value as Resource) } };
}

interface LinkedPage {
  readonly link: string;
  readonly offset: number;
  readonly request: Request;
}

/**
 * Changes pages that have a next link: the link, the records, or both. The links hold tokens, so that a client
 * follows them and does not reckon the pages itself.
 */
export function paged(
  change: (page: LinkedPage) => { link?: string; records?: readonly unknown[] },
): FaultAct {
  return (call) => {
    const answer = call.usual(smallPages(call, 'skiptoken'));
    return changedBody(answer, (body) => {
      const link = body['@odata.nextLink'];
      if (typeof link !== 'string' || !answer.page) return body;
      const linked = { link, offset: answer.page.offset, request: call.request };
      const { link: newLink = link, records = body['value'] } = change(linked);
      return { ...body, '@odata.nextLink': newLink, value: records };
    });
  };
}

function smallPages(
  { settings }: FaultCall,
  paging: EmulatorSettings['paging'] = settings.paging,
): Partial<EmulatorSettings> {
  return {
    paging,
    defaultPageSize: Math.min(settings.defaultPageSize, smallPage),
    maxPageSize: Math.min(settings.maxPageSize, smallPage),
  };
}

/** The second page links to itself. */
export function loop({ link, offset, request }: LinkedPage): { link: string } {
  return { link: offset === 0 ? link : request.url };
}

/** The fault, if there is one, in place of the second page. */
export function secondPage(call: FaultCall, fault: GraphFault | undefined): Answer {
  const answer = call.usual(smallPages(call));
  const isSecond = answer.page !== undefined && answer.page.offset === answer.page.size;
  return isSecond && fault ? errorAnswer(fault, call.ids, call.now) : answer;
}

/** The next link steps back by three records. */
export function overlapping(call: FaultCall): Answer {
  return changedBody(call.usual(smallPages(call, 'skip')), (body) => {
    const link = body['@odata.nextLink'];
    if (typeof link !== 'string') return body;
    const back = link.replace(/\$skip=(\d+)$/, (_all, skip: string) => `$skip=${Number(skip) - 3}`);
    return { ...body, '@odata.nextLink': back };
  });
}

/** Behind the last page comes the first one again, under a new address. */
export function endless(call: FaultCall): Answer {
  const answer = call.usual(smallPages(call, 'skiptoken'));
  return changedBody(answer, (body) => {
    if (!answer.page || body['@odata.nextLink'] !== undefined) return body;
    const url = new URL(call.request.url);
    const turn = Number(url.searchParams.get('turn') ?? 0) + 1;
    url.searchParams.delete('$skiptoken');
    url.searchParams.set('turn', String(turn));
    return { ...body, '@odata.nextLink': url.href };
  });
}
