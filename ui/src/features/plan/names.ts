// What things are called, as far as it is read yet; until then their ids.
import { catalogList, markets, roles, skillsList } from '$ui/ipc/answers';

export const titleOf = (resource: string) =>
  catalogList.data?.find((row) => row.id === resource)?.title ?? resource;
export const nameOf = (skill: string) =>
  skillsList.data?.skills.find((row) => row.skill.id === skill)?.skill.name ?? skill;
export const roleName = (role: string) => roles.data?.find((one) => one.id === role)?.title ?? role;
export const marketName = (market: string) => markets.data?.find((one) => one.id === market)?.name ?? market;
