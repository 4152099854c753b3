//! A log that nobody reads: `serve` goes on, and ends when it is told to.

use std::io::{BufRead as _, BufReader};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::server::Server;
use crate::support::{directory, shapewright, stderr};

/// So many requests that their lines do not fit into a pipe.
fn flood(server: &Server, count: usize) {
    let path = "a".repeat(190);
    let one = format!("GET /{path} HTTP/1.1\r\nhost: a\r\n\r\n");
    let last = format!("GET /{path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
    for _ in 0..count / 100 {
        let answer = server.send((one.repeat(99) + &last).as_bytes());
        assert_eq!(answer.matches("HTTP/1.1 404").count(), 100);
    }
}

fn end(server: &mut Server) -> Option<i32> {
    let id = server.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill").success());
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_secs(8) {
        if let Some(status) = server.child.try_wait().expect("a status") {
            return status.code();
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("it does not end");
}

#[test]
fn it_answers_and_ends_although_nobody_reads_its_log() {
    let mut server = Server::start(&[]);
    flood(&server, 1_000);
    assert_eq!(end(&mut server), Some(0));
}

#[test]
fn logs_and_states_that_are_no_regular_files_are_refused() {
    let directory = directory();
    let at = |name: &str| directory.path().join(name).display().to_string();
    assert!(Command::new("mkfifo").arg(at("pipe")).status().expect("mkfifo").success());
    std::fs::write(at("kept"), "").expect("a file");
    std::os::unix::fs::symlink("kept", at("link")).expect("a link");
    std::os::unix::fs::symlink("nowhere", at("dangling")).expect("a link");
    for option in ["--log", "--state"] {
        for path in [&at("pipe"), &at("link"), &at("dangling"), &at(""), "/dev/zero", "/dev/full"] {
            let output = shapewright(&["serve", option, path]);
            assert_eq!(output.status.code(), Some(2), "{option} {path}");
            let said = stderr(&output);
            assert!(said.contains("it is not a regular file"), "{option} {path}: {said}");
            assert!(said.contains("help: name a "), "{option} {path}: {said}");
        }
    }
    assert!(!directory.path().join("nowhere").exists());
    assert_eq!(std::fs::read(at("kept")).expect("a file"), b"");
}

#[cfg(target_os = "linux")]
#[test]
fn places_in_which_no_state_can_be_made_are_called_so() {
    for (path, help) in [
        ("/sys/s.redb", "or a folder in which you may make files"),
        ("/nowhere/s.redb", "name a file in a folder that there is"),
    ] {
        let output = shapewright(&["serve", "--state", path]);
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(stderr(&output).contains(help), "{path}: {}", stderr(&output));
    }
}

#[test]
fn lines_that_found_no_room_are_counted_in_the_log() {
    let mut server = Server::start(&[]);
    // More than a pipe, what the server is about to write to it, and as much that waits.
    let count = 12_000;
    flood(&server, count);
    let error = BufReader::new(server.child.stderr.take().expect("standard error"));
    let (mut lines, mut missing) = (0, 0);
    for line in error.lines().skip(1) {
        let line = line.expect("a line");
        match line.split_once(" lines are missing") {
            Some((number, _)) => missing += number.parse::<usize>().expect("a number"),
            None => lines += 1,
        }
        if lines == 300 {
            // There is room again.
            flood(&server, 100);
        }
        if lines + missing == count + 100 {
            break;
        }
    }
    assert!(lines > 300 && missing > 100, "{lines} lines, {missing} missing");
}

#[test]
fn all_lines_of_a_log_that_is_read_are_in_it() {
    let directory = directory();
    let log = directory.path().join("log");
    let server = Server::start(&["--log", &log.display().to_string()]);
    flood(&server, 2_000);
    assert_eq!(server.stop().0, Some(0));
    let text = std::fs::read_to_string(log).expect("a log");
    assert_eq!(text.lines().count(), 2_000);
}
