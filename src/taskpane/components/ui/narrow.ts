/** What is left of the narrowest pane, which has 320 pixels, at a zoom of 200%. */
export const NARROW = '@media (max-width: 239px)';
