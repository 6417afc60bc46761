export const gap = {};
