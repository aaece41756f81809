export function BoardPage({ board }: { readonly board: string }) {
  return <p>{board}</p>;
}
