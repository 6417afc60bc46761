export const skills = {
  rated: (name: string, level: string) => `${name} rated ${level}.`
};
