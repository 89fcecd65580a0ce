/** Something done to an exhibit, as by a person's hand. */
export type Hand = (page: Document) => void | Promise<void>;

/** @param selector of what is clicked, of which all are */
export const click =
  (selector: string): Hand =>
  (page) => {
    for (const element of found(page, selector)) (element as HTMLElement).click();
  };

export const focusOn =
  (selector: string): Hand =>
  (page) => {
    (found(page, selector)[0] as HTMLElement).focus();
  };

/** Types a text in place of what is in a field. */
export const fill =
  (selector: string, text: string): Hand =>
  (page) => {
    const [field] = found(page, selector);
    // React hears of what is set only through the element's own setter.
    if (field) Reflect.set(HTMLInputElement.prototype, 'value', text, field);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  };

/** Waits until something is there that takes its time. */
export const wait =
  (selector: string): Hand =>
  (page) =>
    new Promise((resolve) => {
      const look = () => {
        if (!page.querySelector(selector)) return;
        changes.disconnect();
        resolve();
      };
      const changes = new MutationObserver(look);
      changes.observe(page, { childList: true, subtree: true });
      look();
    });

function found(page: Document, selector: string): Element[] {
  const elements = [...page.querySelectorAll(selector)];
  if (elements.length === 0) throw new Error(`The exhibit has no ${selector}`);
  return elements;
}
