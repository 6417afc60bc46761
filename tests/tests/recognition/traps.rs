//! Words that are a skill in one sentence and none in the next.

use crate::{named, recognizer, skills};

/// A sentence of our own, and every skill it names.
const TRAPS: &[(&str, &[&str])] = &[
    // Go
    ("You will own our go to market strategy.", &[]),
    ("Lead Go-To-Market for a new product line in Europe.", &[]),
    ("We go live every Friday and go through a retrospective.", &[]),
    ("Let's go! We look for a go-getter with a good to go attitude.", &[]),
    ("Go home at five and take real holidays.", &[]),
    ("Backend services in Go and Kubernetes.", &["go", "kubernetes"]),
    ("Senior Go Engineer", &["go"]),
    ("Go/Golang", &["go"]),
    ("We use java, go and rust in production.", &["go", "java", "rust"]),
    ("Our backend is written in Go.", &["go"]),
    ("Three years of experience with Go or Elixir.", &["elixir", "go"]),
    // C, C++, C#
    ("We closed our Series C last spring.", &[]),
    ("You will present to C-level executives.", &[]),
    ("Vitamin C and fresh fruit in the kitchen.", &[]),
    ("C, C++ and C# are three languages.", &["c", "cpp", "csharp"]),
    ("Firmware written in C for small devices.", &["c", "embedded-systems"]),
    ("Strong C/C++ on Linux.", &["c", "cpp", "linux"]),
    ("Objective-C or Swift for our iOS app.", &["ios", "objective-c", "swift"]),
    ("Five years of C++11 or newer.", &["cpp"]),
    // R
    ("Join our R&D team in Zurich.", &[]),
    ("You will lead R & D for the whole company.", &[]),
    ("Statistical modeling in R or Python.", &["python", "r", "statistics"]),
    ("Experience with R and SQL.", &["r", "sql"]),
    // REST
    ("You will work with the rest of the team.", &[]),
    ("Take care of the product; we do the rest.", &[]),
    ("Get some rest on our company retreat.", &[]),
    ("Design of REST APIs in Java.", &["java", "rest-apis"]),
    ("GraphQL, REST and gRPC.", &["graphql", "grpc", "rest-apis"]),
    // Java and JavaScript
    ("JavaScript on the server.", &["javascript"]),
    ("Java Script and HTML5.", &["html", "javascript"]),
    ("Java/Scala on AWS.", &["aws", "java", "scala"]),
    ("A cup of java is always ready in the kitchen.", &[]),
    ("Java 17 and Spring Boot.", &["java", "spring"]),
    // Spark
    ("The role sparks joy for people who like data.", &[]),
    ("We are backed by Spark Capital.", &[]),
    ("You are the spark that keeps the team going.", &[]),
    ("Large jobs on Spark and Kafka.", &["kafka", "spark"]),
    ("Apache Spark, Flink or Beam", &["batch-processing", "spark", "stream-processing"]),
    // Swift
    ("We need a swift response to every incident.", &[]),
    ("Swift Navigation is hiring a GPS engineer.", &[]),
    ("iOS engineer: Swift and Objective-C.", &["ios", "objective-c", "swift"]),
    // Spring
    ("Internships start in Spring 2027.", &[]),
    ("Spring Health helps people to feel better.", &[]),
    ("Hibernate, Spring and Maven.", &["hibernate", "maven", "spring"]),
    // Rust
    ("Our plant in the Rust Belt makes steel parts.", &[]),
    ("You protect metal parts against rust.", &[]),
    ("Low-level work in Rust and WebAssembly.", &["rust", "webassembly"]),
    ("Rust developer for a storage engine", &["rust", "storage-engines"]),
    // React
    ("You react to changes quickly.", &[]),
    ("React quickly when a customer calls.", &[]),
    ("The market reacts to our news.", &[]),
    ("React, Redux and TypeScript", &["react", "redux", "typescript"]),
    ("Our web client is built with React.", &["react"]),
    ("React Native apps for iOS", &["ios", "react-native"]),
    // Chef, puppet, helm
    ("Our chef cooks lunch every day.", &[]),
    ("A puppet show for the children of our staff.", &[]),
    ("You will be at the helm of a new business unit.", &[]),
    ("Configuration with Chef, Puppet or Ansible.", &["ansible", "chef", "puppet"]),
    ("Helm charts for Kubernetes.", &["kubernetes"]),
    // Excel
    ("You excel at explaining hard things.", &[]),
    ("People who excel in small teams do well here.", &[]),
    ("Word, PowerPoint and Excel skills.", &["excel"]),
    // Names of people, places and companies
    ("Cassandra Smith leads the team of engineers.", &[]),
    ("Lunch with Ruby Tuesday vouchers.", &[]),
    ("We are based in Phoenix, AZ.", &[]),
    ("Elixir and Phoenix on PostgreSQL.", &["elixir", "phoenix", "postgresql"]),
    ("Kafka and Cassandra at scale.", &["cassandra", "kafka"]),
    ("An evening with works of Franz Kafka.", &[]),
    ("Tickets for La Scala in Milan.", &[]),
    ("Scala or Kotlin on the JVM.", &["kotlin", "scala"]),
    ("Reach us at jobs@python-shop.com or www.docker.com/careers.", &[]),
    ("See https://golang.org/doc and github.com/rust-lang/rust for more.", &[]),
    ("Customers like Vercel, Heroku and Snowflake trust us.", &[]),
    ("Our engineers from Google use PostgreSQL.", &["postgresql"]),
    // Signs and spellings
    (".NET Core and ASP.NET", &["aspnet", "dotnet"]),
    ("Node.js, nodejs, Node JS", &["nodejs"]),
    ("CI/CD with k8s", &["ci-cd", "kubernetes"]),
    ("TCP/IP and HTTP/2", &["computer-networking"]),
    ("F# or OCaml", &["fsharp", "ocaml"]),
    ("micro-services, micro services and microservice design", &["microservices"]),
    ("event driven systems with load-balancing", &["event-streaming", "load-balancing"]),
    ("熟悉Java、Kafka和Redis，有Go经验者优先", &["go", "java", "kafka", "redis"]),
    ("精通Ｊａｖａ或Ｋｏｔｌｉｎ", &["java", "kotlin"]),
    ("Java\u{a0}8, Python3, ES6", &["java", "javascript", "python"]),
    ("“Kubernetes” and ‘Docker’", &["docker", "kubernetes"]),
    ("distributed\u{a0}systems", &["distributed-systems"]),
    ("Modern C++ and Objective-C++", &["cpp", "objective-c"]),
    // Words for ideas
    ("Consensus among stakeholders is your goal.", &[]),
    ("You build consensus across teams.", &[]),
    ("Raft, Paxos and other consensus algorithms.", &["consensus", "paxos", "raft"]),
    ("A raft of benefits awaits you.", &[]),
    ("Networking events twice a year.", &[]),
    ("Linux, networking and security.", &["computer-networking", "linux", "security-fundamentals"]),
    ("A security clearance is needed.", &[]),
    ("Excellent communication and a sense of humor.", &[]),
    ("We cache checks at the bank.", &[]),
    ("Send us your CV and GitHub profile.", &[]),
    ("Git, GitHub and Jenkins.", &["git", "jenkins"]),
    ("Leaders of the technology world trust us.", &[]),
    ("Ship containers across the ocean.", &[]),
    ("Docker containers on AWS.", &["aws", "docker"]),
    ("A flask of water and celery sticks.", &[]),
    ("Python with Flask and Celery.", &["celery", "flask", "python"]),
    ("Live near the Elm Street station.", &[]),
    ("Vault, Consul and Nomad by HashiCorp.", &["coordination-services", "nomad", "vault"]),
    ("The express train stops next door.", &[]),
    ("Node, Express and MongoDB.", &["express", "mongodb", "nodejs"]),
    ("Snowflake, dbt and Airflow.", &["airflow", "dbt", "snowflake"]),
    ("Every snowflake is unique, and so are you.", &[]),
    // Words that mean a skill only where the text is about software
    ("Our testing of new medicines is careful.", &[]),
    ("A database of old maps for the museum.", &[]),
    ("The cloud hung low over the valley.", &[]),
    ("Scalable growth is what the sales team stands for.", &[]),
    (
        "Our backend is Django. We care for security and testing.",
        &["django", "security-fundamentals", "testing"],
    ),
    ("You run our database. Backups are made with Ansible.", &["ansible", "databases"]),
    ("We move our servers to the cloud, with Terraform.", &["cloud", "terraform"]),
    ("Security guards watch the building. The site is made with PHP.", &["php"]),
    ("Real estate agents love our AI.", &["artificial-intelligence"]),
    ("AI agents that book flights.", &["ai-agents"]),
    ("Kubernetes moves what was shipping containers before.", &["kubernetes"]),
    ("Our customers praise the performance of our sales team. We use Ruby.", &["ruby"]),
    // Said once, it means the same again, and only as it was written
    ("Strong Go and Kafka. Our Go is old. We go home at five.", &["go", "kafka"]),
    ("You are good at Go, Kafka and Linux.", &["go", "kafka", "linux"]),
    // A name that goes on and means something else
    ("Java 8 with streams and lambda expressions.", &["java"]),
    ("Batches and streams come together in a lambda architecture on Spark and Kafka.", &["kafka", "spark"]),
    ("AWS Lambda, S3 and DynamoDB behind an API in TypeScript.", &["aws", "serverless", "typescript"]),
    ("Engineer (TS/SCI): Linux and Python.", &["linux", "python"]),
    ("JS/TS, React and Node.", &["javascript", "nodejs", "react", "typescript"]),
    ("Experience with secure messaging, and an app in Kotlin.", &["kotlin"]),
    ("Caching and messaging with RabbitMQ.", &["distributed-caching", "event-streaming", "rabbitmq"]),
    ("Our cluster runs Kafka, DC/OS and Python.", &["kafka", "python"]),
    ("Hand-tuned GPU kernels in C++.", &["cpp", "cuda"]),
    ("A geometry kernel in C++.", &["computer-aided-design", "cpp"]),
    ("Linux drivers and kernel modules in C.", &["c", "linux", "operating-systems"]),
    // The company that is hiring
    (
        "Granite Robotics | Software Engineer | Oslo | Full time\nWe write Python all day, in a small team \
         of people who like long walks, good soup and short meetings.",
        &["python"],
    ),
    (
        "Datadog | Sales Lead | Paris | Full time\nYou sell Datadog to the largest firms of the country, and \
         travel twice a month to see those that bought it before.",
        &[],
    ),
    // Chinese
    ("熟悉数据库、消息队列和微服务架构", &["databases", "event-streaming", "microservices"]),
    ("思维敏捷，沟通能力强", &[]),
    ("我们是一个分布式团队", &[]),
    ("有分布式系统和机器学习经验", &["distributed-systems", "machine-learning"]),
    ("负责视觉设计，不做图像处理", &["computer-vision", "ui-design"]),
];

#[test]
fn no_trap_is_fallen_into_and_no_skill_beside_it_is_missed() {
    assert!(TRAPS.len() >= 80, "the table is worth its name");
    let skills = skills();
    let recognizer = recognizer(&skills);
    let mut wrong = Vec::new();
    for (sentence, expected) in TRAPS {
        let found = named(&recognizer, &skills, sentence);
        if found != *expected {
            wrong.push(format!("{sentence}\n    found {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} sentences:\n  {}", wrong.len(), TRAPS.len(), wrong.join("\n  "));
}
