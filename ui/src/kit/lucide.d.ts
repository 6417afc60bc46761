// The package has a file for each icon, but types only for all of them in one.
declare module 'lucide/dist/esm/icons/*.mjs' {
  const drawing: import('./outline').Drawing;
  export default drawing;
}
