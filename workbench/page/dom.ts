type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Texts in the page that follow the language. */
export class Texts<Words> {
  readonly #writers: ((words: Words) => void)[] = [];

  constructor(public words: Words) {}

  /** Writes something now and each time the words change. */
  bind(write: (words: Words) => void): void {
    this.#writers.push(write);
    write(this.words);
  }

  /** An element whose text follows the language. */
  inside<Made extends HTMLElement>(made: Made, text: (words: Words) => string): Made {
    this.bind((words) => {
      made.textContent = text(words);
    });
    return made;
  }

  /** An element one of whose attributes follows the language. */
  attribute<Made extends HTMLElement>(
    made: Made,
    name: string,
    text: (words: Words) => string,
  ): Made {
    this.bind((words) => made.setAttribute(name, text(words)));
    return made;
  }

  change(words: Words): void {
    this.words = words;
    for (const write of this.#writers) write(words);
  }
}
