//! Serves three operations until it is killed; the first line of its output is where.

use std::sync::Arc;

use fleet::Error;
use fleet::axum_server::server;
use fleet::tasks::Tasks;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Error> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    Ok(axum::serve(listener, server(Arc::new(Tasks::default()))).await?)
}
