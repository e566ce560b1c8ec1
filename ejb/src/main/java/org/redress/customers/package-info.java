/**
 * The customer master: who the customers are and whom one talks to there, found while one types, kept up to date from
 * files, and told to rules. A number that was given once always leads to a customer, also after two became one.
 */
package org.redress.customers;
