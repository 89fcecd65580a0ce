export declare function askedFor(
  args: readonly string[],
): { readonly baseUrl?: string; readonly fault?: never } | { readonly fault: string };
