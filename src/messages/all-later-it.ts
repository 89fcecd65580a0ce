// What the pane loads after its first page, as one file.
export { italianLater } from './later-it';
export { italianPages } from './pages-it';
