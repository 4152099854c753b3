//! What the operations of a resource do to its instances.

use jiff::Timestamp;
use serde_json::{Map, Value};
use shapewright_smithy::api::{Member, Resource, Type};

use super::instance::{self, Slot};
use super::made::{Known, Made, noun};
use super::pages;
use super::plan::{Input, Owner, Part, Plan, signing_name};
use super::problem::{Kind, Problem};
use super::role::Role;
use super::rules;
use super::same;
use super::store::{Document, Store, key};

/// How often an identifier is made, for each instance that there is, until it is one that none has.
const TRIES: usize = 64;
/// How often it is made at most.
const MAX_TRIES: u64 = 100_000;
/// How many of these tries have numbers that nothing had before, also nothing that is gone.
const NEW_NUMBERS: u64 = 8;

/// A request for an operation of a resource.
pub(super) struct Asked<'e, 'a, 'm> {
    plan: &'e Plan<'a, 'm>,
    owner: &'e Owner<'a, 'm>,
    made: &'e Made<'a, 'm>,
    input: &'e Document,
    /// What the input has of an instance.
    given: Document,
    now: Timestamp,
}

impl<'e, 'a, 'm> Asked<'e, 'a, 'm> {
    pub(super) fn new(
        plan: &'e Plan<'a, 'm>,
        owner: &'e Owner<'a, 'm>,
        made: &'e Made<'a, 'm>,
        input: &'e Input,
        now: Timestamp,
    ) -> Self {
        let Input { document: input, filled } = input;
        let mut message = input.clone();
        let pages = plan.operation.pagination;
        let of_pages = pages.map(|it| [Some(it.input_token), it.page_size]).into_iter().flatten();
        for name in of_pages.flatten().chain(plan.token).chain(filled.iter().map(String::as_str)) {
            message.shift_remove(name);
        }
        let given = instance::of_message(made.api, owner.resource, plan.input_type, &message);
        Self { plan, owner, made, input, given, now }
    }

    /// The output; `None` if the operation is not one that the server knows how to do.
    pub(super) fn output(&self, store: &mut Store) -> Result<Option<Document>, Problem> {
        match self.owner.part {
            Part::Create => self.create(store).map(Some),
            Part::Put => self.put(store).map(Some),
            Part::Read => self.read(store).map(Some),
            Part::Update => self.update(store).map(Some),
            Part::Delete => self.delete(store).map(Some),
            Part::List => self.list(store).map(Some),
            Part::Instance => self.act(store),
            Part::Collection => Ok(None),
        }
    }

    fn resource(&self) -> &'m str {
        self.owner.resource.id.as_str()
    }

    fn create(&self, store: &mut Store) -> Result<Document, Problem> {
        let parts = self.new_identifiers(store)?;
        self.add(&parts, store)
    }

    /// The identifiers of a new instance: those that are given, and made ones that no instance has.
    fn new_identifiers(&self, store: &mut Store) -> Result<Vec<String>, Problem> {
        let given = |name: &str| self.given.get(name).and_then(Value::as_str);
        let names = self.owner.identifiers.iter().map(|(name, _)| *name);
        let sources = names.map(|it| (given(it), self.identifier(it), self.type_of(it)));
        let sources: Vec<_> = sources.collect();
        let is_made = sources.iter().any(|(given, ..)| given.is_none());
        let count = store.len(self.resource()).saturating_add(2).saturating_mul(TRIES);
        let tries = u64::try_from(count).unwrap_or(MAX_TRIES).min(MAX_TRIES);
        let mut taken = Vec::new();
        for index in 0..if is_made { tries } else { 1 } {
            let number = index.checked_sub(NEW_NUMBERS).unwrap_or_else(|| store.next_number());
            let part = |&(given, member, ty): &(Option<&str>, _, _)| match given {
                Some(given) => Some(given.to_owned()),
                None => self.made.identifier(member, ty, number),
            };
            // Not every number has an identifier.
            let parts = sources.iter().map(part).collect::<Option<Vec<_>>>();
            let Some(parts) = parts else { continue };
            if !store.has(self.resource(), &key(parts.iter().map(String::as_str))) {
                return Ok(parts);
            }
            taken = parts;
        }
        Err(if is_made { self.none_is_free() } else { self.exists_already(&taken) })
    }

    fn put(&self, store: &mut Store) -> Result<Document, Problem> {
        let (key, parts) = self.key()?;
        if self.owner.resource.no_replace && store.has(self.resource(), &key) {
            return Err(self.exists_already(&parts));
        }
        self.add(&parts, store)
    }

    /// Adds an instance, or replaces the one with its identifiers.
    fn add(&self, parts: &[String], store: &mut Store) -> Result<Document, Problem> {
        let mut document = self.given.clone();
        for ((name, _), part) in self.owner.identifiers.iter().zip(parts) {
            document.insert((*name).to_owned(), part.as_str().into());
        }
        self.check_parent(store)?;
        rules::create(self.resource(), &mut document, store)?;
        self.fill(&mut document, parts.last().map_or("", String::as_str));
        let key = key(parts.iter().map(String::as_str));
        store.put(self.resource(), &key, &document);
        Ok(self.answer(document, store))
    }

    fn read(&self, store: &Store) -> Result<Document, Problem> {
        let (_, document) = self.found(store)?;
        Ok(self.answer(document, store))
    }

    fn update(&self, store: &mut Store) -> Result<Document, Problem> {
        let (key, mut document) = self.found(store)?;
        self.ruled(&mut document, store)?;
        let is_identifier = |name: &str| self.owner.identifiers.iter().any(|(it, _)| *it == name);
        let given = self.given.iter();
        let changes = given.filter(|(name, value)| !value.is_null() && !is_identifier(name));
        document.extend(changes.map(|(name, value)| (name.clone(), value.clone())));
        for (name, member) in self.shown() {
            if self.role(member) == Some(Role::Updated) {
                document.insert(name.to_owned(), self.now.to_string().into());
            }
        }
        store.put(self.resource(), &key, &document);
        Ok(self.answer(document, store))
    }

    fn delete(&self, store: &mut Store) -> Result<Document, Problem> {
        let (key, mut document) = self.found(store)?;
        self.ruled(&mut document, store)?;
        store.remove(self.resource(), &key);
        for child in self.descendants() {
            let identifiers = || self.owner.identifiers.iter().map(|(name, _)| *name);
            store.remove_all(child.id.as_str(), |it| {
                identifiers()
                    .all(|name| it.contains_key(name) && it.get(name) == document.get(name))
            });
        }
        Ok(self.answer(document, store))
    }

    fn list(&self, store: &Store) -> Result<Document, Problem> {
        match self.check_parent(store) {
            Err(problem) if problem.is_modelled(self.plan, self.made) => return Err(problem),
            _ => {}
        }
        let filters = self.filters();
        let page = pages::Asked::of(self.plan, self.input);
        let items = store.list(self.resource(), page.from).map(|(number, mut document)| {
            rules::seen(self.resource(), &mut document, store, self.now);
            (number, document)
        });
        let is_meant = |document: &Document| {
            filters.iter().all(|(slot, value)| {
                let held = document.get(slot.name);
                held.is_some_and(|it| same::values(self.made.api, &slot.member.value, it, value))
            })
        };
        let meant = items.filter(|(_, document)| is_meant(document));
        Ok(page.output(self.plan, self.made, meant))
    }

    /// An operation for one instance that is no part of the lifecycle.
    fn act(&self, store: &mut Store) -> Result<Option<Document>, Problem> {
        if self.owner.identifiers.iter().any(|(_, holder)| holder.is_none()) {
            return Ok(None);
        }
        let (key, mut document) = self.found(store)?;
        let items = self.ruled(&mut document, store)?;
        store.put(self.resource(), &key, &document);
        if let Some(items) = items {
            let page = pages::Asked::of(self.plan, self.input);
            let from = usize::try_from(page.from).unwrap_or(usize::MAX);
            let items = items.into_iter().zip(0..).skip(from).map(|(item, number)| (number, item));
            return Ok(Some(page.output(self.plan, self.made, items)));
        }
        let is_empty = self.plan.output.is_none_or(|output| output.members().is_empty());
        Ok(is_empty.then(Map::new))
    }

    /// A made output of an operation for one instance, with what is known of that instance.
    pub(super) fn about_instance(&self, mut made: Document, store: &Store) -> Document {
        let (Part::Instance, Some(output)) = (self.owner.part, self.plan.output) else {
            return made;
        };
        let Ok((_, mut document)) = self.found(store) else { return made };
        rules::seen(self.resource(), &mut document, store, self.now);
        let resource = self.owner.resource;
        for member in output.members() {
            let name = instance::name(resource, member);
            let is_absent =
                |name: &str| instance::is_of(resource, name) && !document.contains_key(name);
            if !member.presence.is_always() && name.is_some_and(is_absent) {
                made.shift_remove(member.name);
            }
        }
        made.extend(self.made.known(output, Known::of(resource, &document)));
        made
    }

    fn ruled(&self, document: &mut Document, store: &Store) -> rules::Ruled {
        let about = (self.resource(), self.plan.operation.id.name());
        rules::act(about, (document, self.input), store, self.now)
    }

    /// The instance that the input names.
    fn found(&self, store: &Store) -> Result<(String, Document), Problem> {
        let (key, parts) = self.key()?;
        match store.get(self.resource(), &key) {
            Some(document) => Ok((key, document)),
            None => Err(self.not_found(self.noun(), &parts.join(" "))),
        }
    }

    fn key(&self) -> Result<(String, Vec<String>), Problem> {
        let mut parts = Vec::new();
        for (name, _) in &self.owner.identifiers {
            let value = self.given.get(*name).and_then(Value::as_str);
            let missing = || Problem::new(Kind::Invalid, format!("the request names no `{name}`"));
            parts.push(value.ok_or_else(missing)?.to_owned());
        }
        Ok((key(parts.iter().map(String::as_str)), parts))
    }

    /// The resources of the service.
    fn resources(&self) -> &'a [Resource<'m>] {
        let service = self.plan.operation.service;
        let service = service.and_then(|id| self.made.api.service(id.as_str()));
        service.map(|it| it.resources.as_slice()).unwrap_or_default()
    }

    /// Everything that is in the resource, at any depth.
    fn descendants(&self) -> impl Iterator<Item = &'a Resource<'m>> {
        let all = self.resources();
        let parent = |it: &Resource<'m>| all.iter().find(|other| Some(other.id) == it.parent);
        let is_inside = move |it: &&Resource<'m>| {
            let mut above = std::iter::successors(parent(it), |it| parent(it)).take(all.len());
            above.any(|it| it.id == self.owner.resource.id)
        };
        all.iter().filter(is_inside)
    }

    /// Refuses what would be in something that there is not.
    fn check_parent(&self, store: &Store) -> Result<(), Problem> {
        let Some(parent) = self.owner.resource.parent else { return Ok(()) };
        let parent = self.resources().iter().find(|it| it.id == parent);
        let Some(parent) = parent.filter(|it| it.parts.create.is_some() || it.parts.put.is_some())
        else {
            return Ok(());
        };
        let given = |name: &String| self.given.get(name)?.as_str();
        let parts: Option<Vec<&str>> = parent.parts.identifiers.keys().map(given).collect();
        match parts {
            Some(parts) if !store.has(parent.id.as_str(), &key(parts.iter().copied())) => {
                Err(self.not_found(noun(parent), &parts.join(" ")))
            }
            _ => Ok(()),
        }
    }

    fn not_found(&self, noun: &str, identifiers: &str) -> Problem {
        if self.has_sensitive_identifier() {
            return Problem::new(Kind::NotFound, format!("there is no {noun} of this identifier"));
        }
        let message = format!("there is no {noun} {identifiers}");
        Problem::new(Kind::NotFound, message).about(identifiers)
    }

    fn exists_already(&self, parts: &[String]) -> Problem {
        let noun = self.noun();
        if self.has_sensitive_identifier() {
            return Problem::new(Kind::Conflict, format!("the {noun} of this identifier exists"));
        }
        let identifiers = parts.join(" ");
        let message = format!("the {noun} {identifiers} exists already");
        Problem::new(Kind::Conflict, message).about(identifiers)
    }

    fn none_is_free(&self) -> Problem {
        let message = format!("there is no identifier left for another {}", self.noun());
        Problem::new(Kind::Conflict, message)
    }

    /// Whether the model forbids to show what instances are named by.
    fn has_sensitive_identifier(&self) -> bool {
        self.owner.identifiers.iter().any(|(name, holder)| {
            let member = holder.or_else(|| self.identifier(name));
            member.is_some_and(|it| it.value.constraints.sensitive)
        })
    }

    fn noun(&self) -> &'m str {
        noun(self.owner.resource)
    }

    /// The values that instances of a list must have, and where the input has them. What no instance can
    /// have, such as `nameContains`, is no filter.
    fn filters(&self) -> Vec<(Slot<'a, 'm>, &Value)> {
        let (api, resource) = (self.made.api, self.owner.resource);
        let slots = instance::slots(api, resource, self.plan.input_type);
        let has_parts = |value: &Value| value.is_array() || value.is_object();
        let given = self.given.iter().filter(|(name, value)| {
            !value.is_null() && !has_parts(value) && instance::is_written(api, resource, name)
        });
        let filters = given.filter_map(|(name, value)| {
            Some((*slots.iter().rfind(|slot| slot.name == name)?, value))
        });
        filters.collect()
    }

    /// Adds what a new instance has beyond what was sent.
    fn fill(&self, document: &mut Document, id: &str) {
        let service = signing_name(self.made.api, self.plan.operation);
        for (name, member) in self.shown() {
            if let Some(role) = self.role(member)
                && !document.contains_key(name)
            {
                let (about, made) = ((member, role), (id, self.now));
                let value = self.made.generated(about, self.owner.resource, service, made);
                document.extend(value.map(|value| (name.to_owned(), value)));
            }
        }
    }

    /// What the server gives a member; nothing if it is a time that clients write.
    fn role(&self, member: &Member<'m>) -> Option<Role> {
        let api = self.made.api;
        let role = Role::of(member.name, api.target(&member.value), self.noun())?;
        let parts = self.owner.resource.parts;
        let written = [&parts.create, &parts.put, &parts.update].into_iter().flatten();
        let operations = written.filter_map(|id| api.operation(id.as_str()));
        let mut inputs = operations.filter_map(|it| Some(api.get(it.input?)));
        let has_it = |input: &Type<'_>| input.members().iter().any(|it| it.name == member.name);
        let is_time = matches!(role, Role::Created | Role::Updated);
        (!is_time || !inputs.any(has_it)).then_some(role)
    }

    /// What everything that shows an instance has of it, by name.
    fn shown(&self) -> Vec<(&'m str, &'a Member<'m>)> {
        instance::shown(self.made.api, self.owner.resource)
    }

    /// A member that shows an identifier.
    fn identifier(&self, name: &str) -> Option<&'a Member<'m>> {
        self.shown().into_iter().find(|(other, _)| *other == name).map(|(_, member)| member)
    }

    /// The type of an identifier.
    fn type_of(&self, name: &str) -> Option<&'a Type<'m>> {
        self.made.api.named(self.owner.resource.parts.identifiers.get(name)?.as_str())
    }

    /// The output that shows an instance.
    fn answer(&self, mut document: Document, store: &Store) -> Document {
        rules::seen(self.resource(), &mut document, store, self.now);
        let Some(output) = self.plan.output else { return Map::new() };
        let mut shown = self.made.shown(output, Known::of(self.owner.resource, &document), 0);
        self.plan.bound.settle(self.made, &document, &mut shown);
        shown
    }
}
