//! What is measured.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::client::{Client, Count, load, request};
use super::moto;
use crate::failure::Failure;
use crate::server::Server;

/// Connections at once where the number does not matter.
const CONNECTIONS: u64 = 16;
/// How long a rate is measured.
const SECONDS: u64 = 5;
/// How many times as many requests as moto's server must be answered.
const FASTER: f64 = 20.0;
/// How much memory may grow from a tenth of the requests on, in KiB.
const GROWTH: u64 = 4 << 10;

/// The task that is created, as the documentation of the model has it.
const TASK: &str = r#"{"S3Url": "s3://fleet-firmware/2.4.1/hub.bin", "OtaType": "ONE_TIME",
    "Target": ["3fd1a7c2e94b"], "Description": "version 2", "OtaMechanism": "PUSH"}"#;

fn create() -> Vec<u8> {
    request("POST", "/ota-tasks", TASK)
}

/// Requests while a time lasts.
fn for_seconds<'a>(
    seconds: u64,
    make: impl Fn(u64, u64) -> Vec<u8> + Sync + 'a,
) -> impl Fn(u64, u64) -> Option<Vec<u8>> + Sync + 'a {
    let end = Instant::now() + Duration::from_secs(seconds);
    move |connection, number| (Instant::now() < end).then(|| make(connection, number))
}

/// Creates a task and says its path.
fn a_task(address: &str) -> Result<String, Failure> {
    let failed = |error| Failure::io("ask", address, error);
    let answer = Client::connect(address).and_then(|mut it| it.ask(&create())).map_err(failed)?;
    let answer: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    Ok(format!("/ota-tasks/{}", answer["TaskId"].as_str().unwrap_or_default()))
}

fn told(name: &str, count: Count) {
    println!(
        "{name:<40} {:>10.0}/s {:>9} answers {:>3} wrong",
        count.per_second(),
        count.good,
        count.wrong
    );
}

/// Requests per second beside moto's.
pub(super) fn rate() -> Result<bool, Failure> {
    let ours = Server::start::<&str>(&[])?;
    let task = a_task(&ours.address)?;
    let created = load(&ours.address, CONNECTIONS, for_seconds(SECONDS, |_, _| create()));
    let read =
        load(&ours.address, CONNECTIONS, for_seconds(SECONDS, |_, _| request("GET", &task, "")));
    told("shapewright serve, CreateOtaTask", created);
    told("shapewright serve, GetOtaTask", read);
    drop(ours);
    let is_right = created.wrong + read.wrong == 0;
    let Some(moto) = moto::start()? else { return Ok(is_right) };
    // Its first request loads the service.
    load(&moto.address, 1, |_, number| {
        (number < 1).then(|| request("POST", "/things/first", "{}"))
    });
    let make =
        |connection, number| request("POST", &format!("/things/thing-{connection}-{number}"), "{}");
    let theirs = [
        load(&moto.address, CONNECTIONS, for_seconds(SECONDS, make)),
        load(
            &moto.address,
            CONNECTIONS,
            for_seconds(SECONDS, |_, _| request("GET", "/things/first", "")),
        ),
    ];
    told("moto, CreateThing", theirs[0]);
    told("moto, DescribeThing", theirs[1]);
    let ratios =
        [created.per_second() / theirs[0].per_second(), read.per_second() / theirs[1].per_second()];
    println!("ratios: {:.1}, {:.1}; at least {FASTER}", ratios[0], ratios[1]);
    Ok(is_right && ratios.iter().all(|ratio| *ratio >= FASTER))
}

/// Memory over many requests: tasks are created, read and deleted.
pub(super) fn memory(requests: u64) -> Result<bool, Failure> {
    let server = Server::start::<&str>(&[])?;
    let mut memory = Vec::new();
    let mut total = Count::default();
    for part in 0..10 {
        let count = cycles(&server.address, requests / 10 / CONNECTIONS / 3);
        total.good += count.good;
        total.wrong += count.wrong;
        total.seconds += count.seconds;
        memory.push(server.memory().unwrap_or_default());
        if part == 0 {
            println!("{} requests: {} KiB", total.good, memory[0]);
        }
    }
    let last = memory.last().copied().unwrap_or_default();
    told("create, read, delete", total);
    println!("{} requests: {last} KiB", total.good);
    Ok(total.wrong == 0 && last <= memory[0] + GROWTH)
}

/// So often on each connection: a task is created, read and deleted.
fn cycles(address: &str, each: u64) -> Count {
    let begin = Instant::now();
    let (good, wrong) = (AtomicU64::new(0), AtomicU64::new(0));
    let one = || -> std::io::Result<()> {
        let mut client = Client::connect(address)?;
        for _ in 0..each {
            let created = client.ask(&create())?;
            let body: Value = serde_json::from_slice(&created.body).unwrap_or_default();
            let path = format!("/ota-tasks/{}", body["TaskId"].as_str().unwrap_or_default());
            let read = client.ask(&request("GET", &path, ""))?;
            let deleted = client.ask(&request("DELETE", &path, ""))?;
            for status in [created.status, read.status, deleted.status] {
                let counter = if status < 300 { &good } else { &wrong };
                counter.fetch_add(1, Ordering::Relaxed);
            }
        }
        Ok(())
    };
    scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(|| {
                if one().is_err() {
                    wrong.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    let (good, wrong) = (good.into_inner(), wrong.into_inner());
    Count { good, wrong, seconds: begin.elapsed().as_secs_f64() }
}

/// Many connections at once.
pub(super) fn connections() -> Result<bool, Failure> {
    const MANY: u64 = 1_000;
    const EACH: u64 = 20;
    let server = Server::start::<&str>(&[])?;
    let task = a_task(&server.address)?;
    let count =
        load(&server.address, MANY, |_, number| (number < EACH).then(|| request("GET", &task, "")));
    told("a thousand connections", count);
    Ok(count.good == MANY * EACH && count.wrong == 0)
}

/// Whether slow clients hold nothing up.
pub(super) fn slow() -> Result<bool, Failure> {
    const SLOW: usize = 200;
    let server = Server::start::<&str>(&[])?;
    let task = a_task(&server.address)?;
    let measure = || {
        load(&server.address, CONNECTIONS, for_seconds(SECONDS, |_, _| request("GET", &task, "")))
    };
    let before = measure();
    let failed = |error| Failure::io("connect to", &server.address, error);
    let mut all = Vec::new();
    for _ in 0..2 * SLOW {
        all.push(TcpStream::connect(&server.address).map_err(failed)?);
    }
    let is_over = AtomicBool::new(false);
    let beside = scope(|scope| {
        // The first half sends a byte a second, the other one nothing.
        scope.spawn(|| {
            for byte in create() {
                for stream in all.iter().take(SLOW) {
                    let _ = (&*stream).write_all(&[byte]);
                }
                sleep(Duration::from_secs(1));
                if is_over.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        let count = measure();
        is_over.store(true, Ordering::Relaxed);
        count
    });
    told("without slow clients", before);
    told("beside 200 slow and 200 silent ones", beside);
    Ok(before.wrong + beside.wrong == 0 && beside.per_second() > 0.5 * before.per_second())
}

/// Creates tasks on all connections until the server is gone; the ids of those that were answered.
fn create_until_gone(
    server: &Server,
    then: impl FnOnce() -> Result<(), Failure>,
) -> Result<BTreeSet<String>, Failure> {
    let answered = Mutex::new(BTreeSet::new());
    let create_all = || {
        let Ok(mut client) = Client::connect(&server.address) else { return };
        while let Ok(answer) = client.ask(&create()) {
            let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
            if let (200..300, Some(id)) = (answer.status, body["TaskId"].as_str()) {
                answered
                    .lock()
                    .unwrap_or_else(std::sync::PoisonError::into_inner)
                    .insert(id.to_owned());
            }
        }
    };
    scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(create_all);
        }
        then()
    })?;
    Ok(answered.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner))
}

/// The ids of all tasks of a server.
fn tasks(address: &str) -> Result<BTreeSet<String>, Failure> {
    let failed = |error| Failure::io("ask", address, error);
    let mut client = Client::connect(address).map_err(failed)?;
    let mut ids = BTreeSet::new();
    let mut token = String::new();
    loop {
        let path = format!("/ota-tasks?MaxResults=100{token}");
        let answer = client.ask(&request("GET", &path, "")).map_err(failed)?;
        let page: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        let found = page["Tasks"].as_array().into_iter().flatten();
        ids.extend(found.filter_map(|it| it["TaskId"].as_str().map(str::to_owned)));
        let Some(next) = page["NextToken"].as_str() else { return Ok(ids) };
        token = format!(
            "&NextToken={}",
            next.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D")
        );
    }
}

/// Whether all that was done before the end was answered, and nothing else.
pub(super) fn stop() -> Result<bool, Failure> {
    let folder = tempfile::tempdir().map_err(|error| Failure::io("make", "a folder", error))?;
    let state = folder.path().join("state.redb").display().to_string();
    let mut server = Server::start(&["--state", &state])?;
    let answered = create_until_gone(&server, || {
        sleep(Duration::from_secs(1));
        server.signal("TERM")
    })?;
    let status =
        server.child.wait().map_err(|error| Failure::io("wait for", "the server", error))?;
    let kept = tasks(&Server::start(&["--state", &state])?.address)?;
    println!("SIGTERM: {} answered, {} done, {status}", answered.len(), kept.len());
    Ok(status.success() && answered == kept && !kept.is_empty())
}

/// Whether all that was answered is kept, whenever the server is killed.
pub(super) fn kills(times: u64) -> Result<bool, Failure> {
    let folder = tempfile::tempdir().map_err(|error| Failure::io("make", "a folder", error))?;
    let state = folder.path().join("state.redb").display().to_string();
    let (mut answered, mut lost) = (BTreeSet::new(), BTreeSet::new());
    for time in 0..times {
        let server = Server::start(&["--state", &state])?;
        answered.extend(create_until_gone(&server, || {
            sleep(Duration::from_millis(5 + time * 37 % 60));
            server.signal("KILL")
        })?);
        drop(server);
        if time % 20 == 19 || time + 1 == times {
            let kept = tasks(&Server::start(&["--state", &state])?.address)?;
            lost.extend(answered.difference(&kept).cloned());
        }
    }
    println!("SIGKILL, {times} times: {} answered, {} lost", answered.len(), lost.len());
    Ok(lost.is_empty() && !answered.is_empty())
}
