import type { Browser, CDPSession } from 'playwright-core';

/** A task of the page's main thread, in milliseconds. */
export interface Task {
  /** On the clock, with whatever else the machine did meanwhile. */
  readonly wall: number;
  /** Of CPU on the main thread itself. */
  readonly cpu: number;
  /** Who posted it, and what it spent most of its CPU on, as the browser names it. */
  readonly parts: string;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly src_func?: string;
    readonly data?: { readonly functionName?: string };
  };
}

const categories = ['toplevel', 'devtools.timeline', 'v8'];
const isTask = ({ name }: TraceEvent) => name === 'ThreadControllerImpl::RunTask';

/** Follows the browser's trace until the returned function is called, which tells the page's tasks. */
export async function watchTasks(browser: Browser): Promise<() => Promise<readonly Task[]>> {
  const cdp = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  return async () => {
    await ended(cdp);
    await cdp.detach();
    return tasksIn(onMainThread(events));
  };
}

async function ended(cdp: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    cdp.once('Tracing.tracingComplete', () => resolve());
  });
  await cdp.send('Tracing.end');
  await complete;
}

/** The events of the page's main thread in order, the outer of two first. */
function onMainThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const busy = threads.map(({ pid, tid }) =>
    events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X'),
  );
  // The browser keeps a spare renderer, which does next to nothing.
  const [page = []] = busy.toSorted((a, b) => b.length - a.length);
  return page.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

function tasksIn(events: readonly TraceEvent[]): readonly Task[] {
  const tasks: { task: TraceEvent; inside: TraceEvent[] }[] = [];
  for (const event of events) {
    const last = tasks.at(-1);
    const isInside = last !== undefined && event.ts < last.task.ts + (last.task.dur ?? 0);
    if (isInside) last.inside.push(event);
    else if (isTask(event)) tasks.push({ task: event, inside: [] });
  }
  return tasks.map(({ task, inside }) => ({
    wall: (task.dur ?? 0) / 1000,
    cpu: (task.tdur ?? task.dur ?? 0) / 1000,
    parts: [task.args?.src_func ?? '', ...partsOf(inside)].join(', '),
  }));
}

/** The three names with the most CPU of their own. */
function partsOf(inside: readonly TraceEvent[]): readonly string[] {
  const own = new Map<string, number>();
  const open: { end: number; name: string }[] = [];
  for (const event of inside) {
    while ((open.at(-1)?.end ?? Infinity) <= event.ts) open.pop();
    const cpu = (event.tdur ?? event.dur ?? 0) / 1000;
    const outer = open.at(-1);
    if (outer !== undefined) own.set(outer.name, (own.get(outer.name) ?? 0) - cpu);
    const called = event.args?.data?.functionName ?? '';
    const name = called === '' ? event.name : `${event.name} ${called}`;
    own.set(name, (own.get(name) ?? 0) + cpu);
    open.push({ end: event.ts + (event.dur ?? 0), name });
  }
  const most = [...own].toSorted(([, a], [, b]) => b - a).slice(0, 3);
  return most.map(([name, cpu]) => `${name} ${cpu.toFixed(1)}`);
}
