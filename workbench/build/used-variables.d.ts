/** A style sheet without the declarations of other variables; `used` holds names such as `--width`. */
export function withVariables(css: string, used: ReadonlySet<string>): string;
