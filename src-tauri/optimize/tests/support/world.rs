//! Made-up markets and catalogs in the likeness of real ones.
//!
//! Skills come in clusters of about nine, a few of them much more popular than the rest (Zipf).
//! What a skill needs first is mostly a more popular skill of its cluster. Roles are mixtures of one or
//! two clusters, and postings are drawn from roles with 3 to 12 requirements. Somebody holds most skills
//! of one role at modest levels. A resource raises one to four skills; later steps take longer.

use cairn_domain::level::Level;
use cairn_domain::plan::cover::{Candidate, Fact, Instance, Limits, Raise, Wanted, Wish};

use super::chance::Chance;

/// How large a world is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) skills: usize,
    pub(crate) resources: usize,
    pub(crate) postings: usize,
    /// Hours there are to study.
    pub(crate) hours: u64,
}

/// The size a person's question has.
pub(crate) const REALISTIC: Size = Size { skills: 75, resources: 150, postings: 2_000, hours: 200 };
/// Far beyond it.
pub(crate) const LARGE: Size = Size { skills: 1_000, resources: 5_000, postings: 100_000, hours: 600 };

const CLUSTER: usize = 9;

struct World {
    chance: Chance,
    /// How popular each skill is.
    popular: Vec<u64>,
    /// For each role, how often each skill is asked for.
    roles: Vec<Vec<u64>>,
}

impl World {
    fn new(size: Size, seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let popular: Vec<u64> = (0..size.skills).map(|skill| zipf(skill % CLUSTER)).collect();
        let clusters = size.skills.div_ceil(CLUSTER);
        let role = |chance: &mut Chance| {
            let (one, two) = (chance.within(0, clusters), chance.within(0, clusters));
            let weight = |skill: usize| match skill / CLUSTER {
                cluster if cluster == one => 12 * popular[skill],
                cluster if cluster == two => 4 * popular[skill],
                _ => popular[skill] / 40,
            };
            (0..size.skills).map(weight).collect()
        };
        let roles = (0..clusters.max(2)).map(|_| role(&mut chance)).collect();
        Self { chance, popular, roles }
    }

    /// A skill of the same cluster, more often a popular one.
    fn neighbor(&mut self, skill: usize) -> usize {
        let first = skill / CLUSTER * CLUSTER;
        let last = (first + CLUSTER).min(self.popular.len());
        first + self.chance.weighted(&self.popular[first..last])
    }

    fn held(&mut self, role: usize) -> Vec<Level> {
        let most = *self.roles[role].iter().max().unwrap_or(&1);
        let asked = self.roles[role].clone();
        let mut level = |weight: u64| match () {
            () if weight * 12 > most && self.chance.percent(70) => Level::ALL[self.chance.within(1, 3)],
            () if self.chance.percent(8) => Level::Aware,
            () => Level::None,
        };
        asked.into_iter().map(&mut level).collect()
    }

    fn resource(&mut self, number: usize, skills: usize) -> Candidate {
        let chance = &mut self.chance;
        let main = if number < skills { number } else { chance.within(0, skills) };
        let from = if number < skills { 0 } else { chance.within(0, 3) };
        let to = from + chance.weighted(&[0, 6, 3, 1]);
        // In minutes; a later step takes 1.6 to 3.0 times as long as the one before.
        let mut minutes = 60 * chance.within(6, 25);
        for _ in 0..from {
            minutes = minutes * chance.within(16, 31) / 10;
        }
        minutes = minutes * (10 + 6 * (to - from - 1)) / 10;
        let beside = chance.weighted(&[4, 3, 2, 1]);
        let kind = chance.within(0, 100);
        let dollars = if chance.percent(33) { chance.within(10, 120) } else { 0 };
        let overlaps = chance.percent(25);
        let mut gains = vec![raise(main, from, to)];
        let mut needs = Vec::new();
        for _ in 0..beside {
            let other = self.neighbor(main);
            if gains.iter().all(|gain| gain.skill != other) {
                let from = self.chance.weighted(&[6, 3, 1]);
                gains.push(raise(other, from, from + self.chance.weighted(&[0, 4, 1])));
                minutes = minutes * 23 / 20;
            }
        }
        if self.chance.percent(45) {
            let other = self.neighbor(main);
            if gains.iter().all(|gain| gain.skill != other) && other % CLUSTER < main % CLUSTER {
                needs.push(fact(other, self.chance.within(1, 3)));
            }
        }
        Candidate {
            id: format!("r{number}").parse().expect("a name"),
            minutes: u32::try_from(minutes).expect("small"),
            dollars: u32::try_from(dollars).expect("small"),
            needs,
            gains,
            groups: if overlaps { vec![u16::try_from(main / 3).expect("small")] } else { Vec::new() },
            proof: kind < 35,
            locked: false,
        }
    }

    fn posting(&mut self) -> Vec<Fact> {
        let role = self.chance.within(0, self.roles.len());
        let count = 3 + self.chance.weighted(&[4, 6, 6, 5, 4, 3, 2, 1, 1, 1]);
        let mut weights = self.roles[role].clone();
        let mut facts = Vec::new();
        for _ in 0..count {
            let skill = self.chance.weighted(&weights);
            weights[skill] = 0;
            facts.push(fact(skill, 1 + self.chance.weighted(&[3, 5, 2])));
        }
        facts.sort_unstable();
        facts
    }
}

/// The question of most postings within the hours.
pub(crate) fn postings(size: Size, seed: u64) -> Instance {
    let (mut world, instance) = base(size, seed);
    let mut counted = std::collections::BTreeMap::new();
    for _ in 0..size.postings {
        *counted.entry(world.posting()).or_insert(0) += 1;
    }
    let wish = |(facts, weight)| Wish { facts, proof: None, weight };
    instance.worth(counted.into_iter().map(wish).collect())
}

/// The question of the most weighted levels, or, without a limit, of the fewest hours to all targets.
pub(crate) fn targets(size: Size, seed: u64) -> Instance {
    base(size, seed).1
}

fn base(size: Size, seed: u64) -> (World, Instance) {
    let mut world = World::new(size, seed);
    let role = world.chance.within(0, world.roles.len());
    let start = world.held(role);
    let options: Vec<Candidate> =
        (0..size.resources).map(|number| world.resource(number, size.skills)).collect();
    let goal = world.chance.within(0, world.roles.len());
    let most = *world.roles[goal].iter().max().unwrap_or(&1);
    let mut wanted = Vec::new();
    for (skill, &held) in start.iter().enumerate() {
        let weight = world.roles[goal][skill];
        let level = Level::ALL[1 + world.chance.weighted(&[2, 4, 3])];
        if weight * 30 > most && held < level {
            let gains =
                options.iter().filter(|o| o.proof).flat_map(|o| &o.gains).filter(|g| g.skill == skill);
            let proof = gains.map(|gain| gain.to).max().map(|to| to.min(level));
            let value = u32::try_from(1 + 60 * weight / most).expect("small");
            wanted.push(Wanted { fact: Fact { skill, level }, value, proof });
        }
    }
    let skills = (0..size.skills).map(|skill| format!("s{skill:04}").parse().expect("a name")).collect();
    let limits = Limits { minutes: Some(size.hours * 60), dollars: Some(400) };
    let instance = Instance::new(skills, start, options, wanted, limits);
    (world, instance)
}

fn zipf(place: usize) -> u64 {
    1_000 / u64::try_from(place + 1).expect("small")
}

fn fact(skill: usize, level: usize) -> Fact {
    Fact { skill, level: Level::ALL[level.min(5)] }
}

fn raise(skill: usize, from: usize, to: usize) -> Raise {
    Raise { skill, from: Level::ALL[from.min(4)], to: Level::ALL[to.min(5)] }
}
