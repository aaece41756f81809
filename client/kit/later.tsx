import { lazy, Suspense, type ComponentType } from 'react';

type Load = () => Promise<unknown>;

const loads = new Set<Load>();

/**
 * A component whose code is fetched when it is first shown, or by `fetchLater` before that. It shows
 * nothing until then.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => React.ReactNode {
  loads.add(load);
  const Component = lazy(async () => ({ default: await load() })) as ComponentType<Props>;
  return function Later(props: Props) {
    return (
      <Suspense fallback={null}>
        <Component {...props} />
      </Suspense>
    );
  };
}

/** The same for code that is no component: call the answer to have it. */
export function laterCode<Code>(load: () => Promise<Code>): () => Promise<Code> {
  loads.add(load);
  return load;
}

/** Fetches all of them, so that each opens at once, also when the network is gone by then. */
export async function fetchLater(): Promise<void> {
  // What is fetched may name more: a set that grows is walked to its end.
  for (const load of loads) await load();
}
