"""The settings, each from the environment or its default."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
EMBEDDED = "sqlite:///consortium.db"


class Settings(BaseSettings):
    """What an operator may set; every name is read from the environment with the prefix CONSORTIUM_."""

    model_config = SettingsConfigDict(env_prefix="CONSORTIUM_", frozen=True, extra="ignore")

    database_url: str = Field(
        EMBEDDED, validation_alias="DATABASE_URL", description="sqlite:///path.db or postgresql://…"
    )
    zone: str = Field(default="UTC", description="The register's IANA time zone: what “today” means.")
    organisation: str = Field(
        default="international-consortium",
        description="The seed key or id of the organisation that runs the register.",
    )
    language: str = Field(default="en", description="The language of those who ask for none.")
    fallback_languages: str = Field(
        default="en",
        description="The languages that are tried, in this order, where a text is in none of the reader's; by commas.",
    )
    largest_event: int = Field(default=60, ge=2, description="An event of more parties makes no tie.")
    open_catalogue: bool = Field(default=False, description="Whether the register may be read without a token.")
    largest_body: int = Field(default=1_000_000, ge=1_000, description="The largest request body, in bytes.")
    documents: Literal["any", "published"] = Field(
        default="any", description="Which documents are answered: any, or the published operations alone."
    )
    introspection: Literal["tokens", "anyone", "nobody"] = Field(
        default="tokens", description="Who may ask about the schema: those with a token, anyone or nobody."
    )
    most_characters: int = Field(default=200_000, ge=1_000, description="How many characters a document may have.")
    most_tokens: int = Field(default=4_000, ge=100, description="How many words and signs a document may have.")
    most_depth: int = Field(default=16, ge=1, description="How many levels of fields a document may have.")
    most_root_fields: int = Field(default=30, ge=1, description="How many fields a document may have at its root.")
    most_fields: int = Field(
        default=1_000, ge=1, description="How many fields a document may have, each counted wherever it is spread."
    )
    most_aliases: int = Field(default=200, ge=0, description="How many fields of a document may be renamed.")
    most_repeats: int = Field(
        default=100, ge=0, description="How many fields may be asked for again beside themselves."
    )
    most_directives: int = Field(default=100, ge=0, description="How many directives a document may have.")
    most_directives_at_once: int = Field(default=5, ge=0, description="How many directives may stand in one place.")
    most_cost: int = Field(
        default=200_000, ge=1, description="How many records a document may reach: pages times pages within them."
    )
    most_worked_out: int = Field(
        default=3, ge=1, description="How many fields of a document may work out the whole network."
    )
    longest_list: int = Field(default=500, ge=1, description="How many entries a list that is given may have.")
    socket_patience: float = Field(
        default=10.0,
        gt=0,
        description="Seconds within which a websocket must say who asks, or take what is sent to it.",
    )
    socket_ping: float = Field(
        default=25.0, gt=0, description="Seconds of silence after which a websocket is asked whether it still lives."
    )
    socket_operations: int = Field(default=100, ge=1, description="How many operations a websocket may run at once.")
    socket_message: int = Field(default=250_000, ge=1_000, description="The longest message of a websocket, in bytes.")
    sockets_of_token: int = Field(
        default=50, ge=1, description="How many websockets one token may hold open in each process."
    )
    sockets_of_address: int = Field(
        default=200, ge=1, description="How many websockets one address may hold open in each process."
    )
    longest_read: float = Field(
        default=10.0, gt=0, description="Seconds after which a statement that reads for a client is stopped."
    )
    longest_write: float = Field(
        default=60.0, gt=0, description="Seconds after which a statement inside a client's transaction is stopped."
    )
    longest_stop: int = Field(
        default=10, ge=0, description="Seconds that requests under way may take once the service is told to stop."
    )
    connections: int = Field(
        default=10,
        ge=2,
        description="How many connections to PostgreSQL, or threads that read SQLite, each process has at most.",
    )
    requests_at_once: int = Field(
        default=160,
        ge=2,
        description="How many requests each process works on at once; one client has half of the places at most.",
    )
    requests_waiting: int = Field(
        default=160, ge=0, description="How many requests may wait until a place is free; more are told to come later."
    )
    request_patience: float = Field(
        default=2.0, gt=0, description="Seconds that a request waits for a place before it is told to come later."
    )
    token_rate: float = Field(
        default=1_000, ge=0, description="How many requests a second each process answers to one token; 0 for any."
    )
    token_burst: int = Field(
        default=3_000, ge=1, description="How many requests one token may send at once after a rest."
    )
    address_rate: float = Field(
        default=100,
        ge=0,
        description="How many requests a second each process answers to an address without a token; 0 for any.",
    )
    address_burst: int = Field(
        default=300, ge=1, description="How many requests an address without a token may send at once after a rest."
    )
    failure_rate: int = Field(
        default=30,
        ge=0,
        description="How many tokens that are not good an address may send in a minute before it is told to wait; "
        "0 for any.",
    )
    trusted_proxies: str = Field(
        default="",
        description="Addresses or networks of proxies whose `X-Forwarded-For` is believed, separated by commas.",
    )
    metrics_token: str = Field(
        default="", description="The bearer token with which `/metrics` is read; without one there are no metrics."
    )
    logs: Literal["plain", "json"] = Field(
        default="plain", description="How is logged: `plain`, or `json` with a line for each request."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="From which level on is logged; requests are `info`, faults of ours `error`."
    )
    tracing: bool = Field(
        default=False, description="Whether spans are told to OpenTelemetry, as its own OTEL_… settings say."
    )
    files: str = Field(
        default="consortium-files",
        description="Where the files of documents lie: a folder, or an address that fsspec knows (`s3://bucket/prefix`).",
    )
    largest_file: int = Field(
        default=50_000_000, ge=1, le=2_000_000_000, description="The largest file of a document, in bytes."
    )
    files_at_once: int = Field(
        default=8, ge=1, description="How many files each process takes at once; more are told to come later."
    )
    public_address: str = Field(
        default="", description="Where people reach the service, as calendars tell it: https://register.example.org."
    )
    most_exported: int = Field(default=100_000, ge=1, description="How many records an export over HTTP may hold.")
    exports_at_once: int = Field(
        default=2, ge=1, description="How many exports and feeds each process writes at once; more wait for their turn."
    )
    fonts: str = Field(
        default="",
        description="Folders with fonts for leaflets and reports, beside the system's own; separated as in `PATH`.",
    )
    leaflets_at_once: int = Field(
        default=2, ge=1, description="How many leaflets each process makes at once; more are told to come later."
    )
    longest_leaflet: float = Field(
        default=20.0, gt=0, description="Seconds after which nobody waits for a leaflet any more."
    )
    token_days: int = Field(default=365, ge=1, description="For how many days a new token is good.")

    @field_validator("fallback_languages")
    @classmethod
    def _languages(cls, given: str) -> str:
        for tag in given.split(","):
            if not _TAG.fullmatch(tag.strip()):
                raise ValueError(f"“{tag.strip()}” is not a language tag; write tags such as en or zh-Hans, by commas")
        return given

    @cached_property
    def fallbacks(self) -> tuple[str, ...]:
        """Return the languages that are tried where a text is in none of the reader's."""
        return tuple(tag.strip() for tag in self.fallback_languages.split(","))


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Return the settings of this process."""
    return Settings.model_validate({})
