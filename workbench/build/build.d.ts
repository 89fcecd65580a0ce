export declare function build(options?: {
  readonly baseUrl?: string | undefined;
  readonly addinOnly?: boolean;
}): Promise<boolean>;
