export const settings = {
  what: 'Your settings'
};
