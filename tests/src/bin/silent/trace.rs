//! What strace writes of sockets, counted by the program that opened them and the family they are of.

use std::collections::BTreeMap;
use std::fmt;

/// The calls that make a socket or say where it leads, those that make processes, and the road around them.
pub(crate) const CALLS: &str = "socket,socketpair,connect,bind,io_uring_setup,execve,clone,clone3,fork,vfork";

/// The families over which a network can be reached.
const NETWORK: [&str; 4] = ["AF_INET", "AF_INET6", "AF_PACKET", "io_uring"];
/// A socket the web driver asked for, to speak with the window it drives.
const DRIVER: &str = "of the web driver";

/// How many sockets each program opened, by family.
#[derive(Debug, Default)]
pub(crate) struct Sockets {
    counts: BTreeMap<(String, String), usize>,
    programs: BTreeMap<String, usize>,
}

impl Sockets {
    /// Sockets that could reach a network, without the driver's.
    pub(crate) fn network(&self) -> usize {
        self.count(|family| NETWORK.contains(&family))
    }

    /// Sockets of the web driver.
    pub(crate) fn driver(&self) -> usize {
        self.count(|family| family == DRIVER)
    }

    /// How many processes were listened to.
    pub(crate) fn processes(&self) -> usize {
        self.programs.values().sum()
    }

    fn count(&self, of: impl Fn(&str) -> bool) -> usize {
        self.counts.iter().filter(|((_, family), _)| of(family)).map(|(_, count)| count).sum()
    }

    /// Counts what a trace tells. `driver` names the addresses, one a line, at which windows were to be driven.
    pub(crate) fn add(&mut self, trace: &str, driver: &str) {
        let calls = whole_calls(trace);
        let leaders = leaders(&calls);
        let leader = |mut thread: u32| {
            while let Some(over) = leaders.get(&thread) {
                thread = *over;
            }
            thread
        };
        let mut programs: BTreeMap<u32, String> = BTreeMap::new();
        // The family of every socket that is open, and whether it was told where it leads.
        let mut open: BTreeMap<(u32, &str), (String, String)> = BTreeMap::new();
        for (thread, call) in &calls {
            let process = leader(*thread);
            let program = || programs.get(&process).cloned().unwrap_or_else(|| "a child".into());
            let (name, rest) = call.split_once('(').unwrap_or((call, ""));
            let answer =
                call.rsplit_once(" = ").map_or("", |(_, answer)| answer.split(' ').next().unwrap_or(""));
            match name {
                "execve" if answer == "0" => {
                    let path = rest.split('"').nth(1).unwrap_or_default();
                    let name = path.rsplit('/').next().unwrap_or(path).to_owned();
                    *self.programs.entry(name.clone()).or_default() += 1;
                    programs.insert(process, name);
                }
                "fork" | "vfork" | "clone" | "clone3" if !call.contains("CLONE_THREAD") => {
                    // A child is the same program until it says otherwise.
                    if let Ok(child) = answer.parse::<u32>() {
                        let same = program();
                        programs.entry(child).or_insert(same);
                    }
                }
                "socket" | "socketpair" => {
                    let family = rest.split([',', ')']).next().unwrap_or_default().to_owned();
                    *self.counts.entry((program(), family.clone())).or_default() += 1;
                    open.insert((process, answer), (program(), family));
                }
                "io_uring_setup" => *self.counts.entry((program(), "io_uring".into())).or_default() += 1,
                "bind" | "connect" => {
                    let socket = rest.split(',').next().unwrap_or_default();
                    if asked_for(rest, driver)
                        && let Some(opened) = open.remove(&(process, socket))
                        && let Some(count) = self.counts.get_mut(&opened)
                    {
                        *count -= 1;
                        *self.counts.entry((opened.0, DRIVER.into())).or_default() += 1;
                    }
                }
                _ => (),
            }
        }
        self.counts.retain(|_, count| *count > 0);
    }
}

/// Whether a call names the address of this computer at which the driver speaks with its window.
fn asked_for(call: &str, driver: &str) -> bool {
    let port = call.split_once("htons(").and_then(|(_, rest)| rest.split(')').next()).unwrap_or_default();
    call.contains("inet_addr(\"127.0.0.1\")")
        && driver.lines().any(|line| line.strip_prefix("127.0.0.1:").is_some_and(|named| named == port))
}

/// Each call on one line, with the thread that made it: strace cuts those in two that others came between.
fn whole_calls(trace: &str) -> Vec<(u32, String)> {
    let mut begun: BTreeMap<u32, (usize, String)> = BTreeMap::new();
    let mut calls: Vec<(u32, String)> = Vec::new();
    for line in trace.lines() {
        let Some((thread, call)) = line.split_once(' ') else { continue };
        let (Ok(thread), call) = (thread.parse(), call.trim_start()) else { continue };
        if let Some(begin) = call.strip_suffix("<unfinished ...>") {
            // Its place is where it began.
            begun.insert(thread, (calls.len(), begin.to_owned()));
            calls.push((thread, String::new()));
        } else if let Some(rest) = call.strip_prefix("<... ") {
            let rest = rest.split_once("resumed>").map_or("", |(_, rest)| rest);
            if let Some((place, begin)) = begun.remove(&thread) {
                calls[place].1 = begin + rest;
            }
        } else {
            calls.push((thread, call.to_owned()));
        }
    }
    // A call that never ended was still made.
    for (place, begin) in begun.into_values() {
        calls[place].1 = begin;
    }
    calls
}

/// Over which thread each thread was made that is no process of its own.
fn leaders(calls: &[(u32, String)]) -> BTreeMap<u32, u32> {
    let threads = calls.iter().filter(|(_, call)| call.starts_with("clone") && call.contains("CLONE_THREAD"));
    threads
        .filter_map(|(over, call)| Some((call.rsplit_once(" = ")?.1.trim().parse().ok()?, *over)))
        .collect()
}

impl fmt::Display for Sockets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} sockets that could reach a network", self.network())?;
        let programs: Vec<String> =
            self.programs.iter().map(|(name, count)| format!("{count} {name}")).collect();
        write!(f, "\n  programs: {}", programs.join(", "))?;
        for ((program, family), count) in &self.counts {
            write!(f, "\n  {program:<22} {family:<18} {count:>5}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRIVEN: &str = "127.0.0.1:4444\n";

    fn heard(trace: &str) -> Sockets {
        let mut sockets = Sockets::default();
        sockets.add(trace, DRIVEN);
        sockets
    }

    #[test]
    fn a_socket_is_counted_for_the_program_whose_thread_opened_it() {
        let sockets = heard(
            "10 execve(\"/usr/bin/cairn\", [\"cairn\"], 0x1 /* 2 vars */) = 0\n\
             10 clone3({flags=CLONE_VM|CLONE_THREAD, stack=0x1} <unfinished ...>\n\
             11 socket(AF_INET6, SOCK_STREAM, 0) = 5\n\
             10 <... clone3 resumed> => {parent_tid=[11]}, 88) = 11\n",
        );
        assert_eq!(sockets.network(), 1);
        assert!(sockets.counts.contains_key(&("cairn".into(), "AF_INET6".into())), "{sockets}");
    }

    #[test]
    fn sockets_of_this_computer_reach_no_network() {
        let sockets =
            heard("10 socket(AF_UNIX, SOCK_STREAM, 0) = 5\n10 socket(AF_NETLINK, SOCK_RAW, 0) = 6\n");
        assert_eq!((sockets.network(), sockets.counts.len()), (0, 2));
    }

    #[test]
    fn only_the_address_the_driver_named_is_the_driver_s() {
        let at = |port: u32| {
            format!(
                "10 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 7\n\
                 10 connect(7, {{sa_family=AF_INET, sin_port=htons({port}), sin_addr=inet_addr(\"127.0.0.1\")}}, 16) = 0\n"
            )
        };
        assert_eq!((heard(&at(4444)).network(), heard(&at(4444)).driver()), (0, 1));
        assert_eq!((heard(&at(4445)).network(), heard(&at(4445)).driver()), (1, 0));
    }

    #[test]
    fn the_road_around_the_calls_is_counted_too() {
        assert_eq!(heard("10 io_uring_setup(8, {flags=0}) = 9\n").network(), 1);
    }
}
