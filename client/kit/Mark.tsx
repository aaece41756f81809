/** Parley's mark: a P drawn as one link between two cards. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return <img src="/logo.svg" alt="" width={size} height={size} />;
}
