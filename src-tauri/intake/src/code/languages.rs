//! Which files are code of which skill.

/// A language, or another sort of code that speaks for a skill.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// The id of the skill.
    pub skill: &'static str,
    /// What the code is in, in words.
    pub word: &'static str,
    /// What the names of its files end in, after the last point.
    endings: &'static [&'static str],
    /// How its files begin whose names tell: the whole name, or as far as a point.
    names: &'static [&'static str],
    /// Where names do not tell enough: one of these stands near the beginning.
    says: &'static [&'static str],
}

impl Language {
    /// Whether a file of that name, in small letters, can be in it.
    pub(super) fn is_named(&self, name: &str) -> bool {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        self.endings.contains(&ending)
            || self.names.iter().any(|own| name.split('.').next() == Some(own) || name == *own)
    }

    /// Whether the beginning of a file says so too, where its name is not enough.
    pub(super) fn is_said(&self, head: &str) -> bool {
        self.says.is_empty() || self.says.iter().any(|mark| head.contains(mark))
    }
}

const fn by_ending(skill: &'static str, word: &'static str, endings: &'static [&'static str]) -> Language {
    Language { skill, word, endings, names: &[], says: &[] }
}

const fn by_name(skill: &'static str, word: &'static str, names: &'static [&'static str]) -> Language {
    Language { skill, word, endings: &[], names, says: &[] }
}

const fn by_mark(
    skill: &'static str,
    word: &'static str,
    endings: &'static [&'static str],
    says: &'static [&'static str],
) -> Language {
    Language { skill, word, endings, names: &[], says }
}

/// Every sort of code there is a skill for. Data such as JSON is none, nor is what says nothing of who reads it, such as
/// a header that can be C or C++.
pub const LANGUAGES: &[Language] = &[
    by_ending("ada", "Ada", &["adb", "ads"]),
    by_ending("assembly", "assembly", &["asm", "s"]),
    by_name("bazel", "Bazel", &["build.bazel", "module.bazel", "workspace.bazel"]),
    by_ending("c", "C", &["c"]),
    by_ending("clojure", "Clojure", &["clj", "cljc", "cljs"]),
    by_name("cmake", "CMake", &["cmakelists"]),
    by_ending("coffeescript", "CoffeeScript", &["coffee"]),
    by_ending("cpp", "C++", &["cc", "cpp", "cxx", "hh", "hpp", "hxx"]),
    by_ending("csharp", "C#", &["cs"]),
    by_ending("css", "CSS", &["css"]),
    by_ending("cuda", "CUDA", &["cu", "cuh"]),
    by_ending("dart", "Dart", &["dart"]),
    Language {
        skill: "docker",
        word: "Docker",
        endings: &["dockerfile"],
        names: &["dockerfile", "docker-compose", "compose.yaml", "compose.yml"],
        says: &[],
    },
    by_ending("elixir", "Elixir", &["ex", "exs"]),
    by_ending("elm", "Elm", &["elm"]),
    by_ending("erlang", "Erlang", &["erl", "hrl"]),
    by_ending("formal-methods", "TLA+", &["tla"]),
    by_ending("fortran", "Fortran", &["f03", "f08", "f90", "f95"]),
    by_mark("fsharp", "F#", &["fs", "fsi", "fsx"], &["module ", "namespace ", "let ", "open "]),
    by_ending("go", "Go", &["go"]),
    by_name(
        "gradle",
        "Gradle",
        &["build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts"],
    ),
    by_ending("graphql", "GraphQL", &["graphql", "gql"]),
    by_ending("groovy", "Groovy", &["groovy"]),
    by_mark("grpc", "Protocol Buffers", &["proto"], &["syntax", "message ", "service "]),
    by_ending("haskell", "Haskell", &["hs"]),
    by_ending("html", "HTML", &["htm", "html"]),
    by_ending("java", "Java", &["java"]),
    by_ending("javascript", "JavaScript", &["cjs", "js", "jsx", "mjs"]),
    by_name("jenkins", "Jenkins pipelines", &["jenkinsfile"]),
    by_ending("julia", "Julia", &["jl"]),
    by_ending("kotlin", "Kotlin", &["kt", "kts"]),
    // Other programs borrow the form of a manifest; these are of Kubernetes itself.
    by_mark(
        "kubernetes",
        "Kubernetes manifests",
        &["yaml", "yml"],
        &["apiVersion: apps/v1", "apiVersion: batch/v1", "apiVersion: v1\nkind:", ".k8s.io/v1"],
    ),
    by_ending("linux", "shell", &["bash", "sh", "zsh"]),
    by_ending("lisp", "Lisp", &["el", "lisp"]),
    by_ending("lua", "Lua", &["lua"]),
    by_mark("objective-c", "Objective-C", &["m", "mm"], &["#import", "@interface", "@implementation"]),
    by_mark("matlab", "MATLAB", &["m"], &["function ", "\n%", "end\n"]),
    by_name("maven", "Maven", &["pom.xml"]),
    by_ending("nix", "Nix", &["nix"]),
    by_ending("ocaml", "OCaml", &["ml", "mli"]),
    by_mark("perl", "Perl", &["pl", "pm", "t"], &["use strict", "use warnings", "perl", "\npackage "]),
    by_ending("php", "PHP", &["php"]),
    by_ending("powershell", "PowerShell", &["ps1", "psm1"]),
    by_ending("python", "Python", &["py", "pyi", "pyx"]),
    by_ending("r", "R", &["r", "rmd"]),
    by_ending("ruby", "Ruby", &["rake", "rb"]),
    by_ending("rust", "Rust", &["rs"]),
    by_ending("sass", "Sass", &["sass", "scss"]),
    by_ending("scala", "Scala", &["sbt", "scala"]),
    by_ending("smart-contracts", "Solidity", &["sol"]),
    by_ending("sql", "SQL", &["sql"]),
    by_ending("svelte", "Svelte", &["svelte"]),
    by_ending("swift", "Swift", &["swift"]),
    by_ending("terraform", "Terraform", &["tf", "tfvars"]),
    by_ending("typescript", "TypeScript", &["cts", "mts", "ts", "tsx"]),
    by_mark("verilog", "Verilog and VHDL", &["sv", "v", "vhd", "vhdl"], &["module ", "entity "]),
    by_ending("visual-basic", "Visual Basic", &["vb"]),
    by_ending("vue", "Vue", &["vue"]),
    by_ending("webassembly", "WebAssembly text", &["wast", "wat"]),
    by_ending("zig", "Zig", &["zig"]),
];
