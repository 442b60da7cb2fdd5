// Made from schema/catalog.schema.json by `npm run make`. Do not change it by hand.
// @ts-nocheck
import type { Validator } from "../yaml/shape.ts";
export const validate: Validator = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:proffer:schema:catalog","title":"a catalogue","type":["object","array"],"x-expected":"a list of products, or a map with `products`","if":{"type":"array"},"then":{"$ref":"#/$defs/listOfProducts"},"else":{"title":"a catalogue","required":["products"],"properties":{"products":{"type":["array","object"],"x-expected":"a list of products, or a map from id to product","if":{"type":"array"},"then":{"$ref":"#/$defs/listOfProducts"},"else":{"additionalProperties":{"$ref":"#/$defs/product"}}}}},"$defs":{"listOfProducts":{"items":{"title":"a product","type":"object","x-expected":"a product, such as `{ id: tasks, name: Tasks }`","required":["id"],"$ref":"#/$defs/product"}},"product":{"title":"a product","type":"object","x-expected":"a product, such as `{ name: Tasks }`","required":["name"],"properties":{"id":{"type":["string","integer"],"x-expected":"a word such as `tasks`","if":{"type":"string"},"then":{"pattern":"\\S","x-expected":"a word such as `tasks`"}},"name":{"type":["string","number"],"x-expected":"text","if":{"type":"string"},"then":{"pattern":"\\S","x-expected":"the name customers know it by"}},"category":{"type":["string","null"]},"description":{"type":["string","null"]},"url":{"type":["string","null"]},"price":{"$ref":"#/$defs/price"},"currency":{"$ref":"#/$defs/currency"},"per":{"$ref":"#/$defs/per"},"weight":{"enum":["light","standard","strategic",null],"x-expected":"`light`, `standard` or `strategic`"},"tier_of":{"type":["string","integer","null"],"x-expected":"the id of a product"},"workflows":{"title":"`workflows`","type":["object","null"],"x-expected":"a map with `before`, `during` and `after`","additionalProperties":false,"properties":{"before":{"$ref":"#/$defs/texts"},"during":{"$ref":"#/$defs/texts"},"after":{"$ref":"#/$defs/texts"}}},"integrations":{"$ref":"#/$defs/texts"},"third_party":{"enum":[true,false,"yes","no",null],"x-expected":"`yes` or `no`"}}},"price":{"type":["string","number","object","null"],"x-expected":"text such as `6 USD per month`, a number, or a map","if":{"type":"object"},"then":{"if":{"required":["amount"]},"then":{"$ref":"#/$defs/amount"},"else":{"minProperties":1,"x-expected":"a price, or a map from region to price","additionalProperties":{"$ref":"#/$defs/regionalPrice"}}}},"regionalPrice":{"type":["string","number","object"],"x-expected":"text such as `6 EUR per month`","if":{"type":"object"},"then":{"$ref":"#/$defs/amount"}},"amount":{"title":"a price","additionalProperties":false,"required":["amount","currency"],"properties":{"amount":{"type":["number","string"],"x-expected":"a number such as `6.50`"},"currency":{"$ref":"#/$defs/currency"},"per":{"$ref":"#/$defs/per"}}},"currency":{"type":["string","null"],"x-expected":"three capitals such as `USD`","if":{"type":"string"},"then":{"pattern":"^[A-Z]{3}$","x-expected":"three capitals such as `USD`"}},"per":{"type":["string","array","null"],"x-expected":"a word such as `month`, or a list such as `[seat, month]`","items":{"type":"string","x-expected":"a word such as `month`"}},"texts":{"type":["string","integer","array","null"],"x-expected":"text, or a list of texts","items":{"type":["string","integer"],"x-expected":"text"}}}};
const schema32 = {"items":{"title":"a product","type":"object","x-expected":"a product, such as `{ id: tasks, name: Tasks }`","required":["id"],"$ref":"#/$defs/product"}};
const schema33 = {"title":"a product","type":"object","x-expected":"a product, such as `{ name: Tasks }`","required":["name"],"properties":{"id":{"type":["string","integer"],"x-expected":"a word such as `tasks`","if":{"type":"string"},"then":{"pattern":"\\S","x-expected":"a word such as `tasks`"}},"name":{"type":["string","number"],"x-expected":"text","if":{"type":"string"},"then":{"pattern":"\\S","x-expected":"the name customers know it by"}},"category":{"type":["string","null"]},"description":{"type":["string","null"]},"url":{"type":["string","null"]},"price":{"$ref":"#/$defs/price"},"currency":{"$ref":"#/$defs/currency"},"per":{"$ref":"#/$defs/per"},"weight":{"enum":["light","standard","strategic",null],"x-expected":"`light`, `standard` or `strategic`"},"tier_of":{"type":["string","integer","null"],"x-expected":"the id of a product"},"workflows":{"title":"`workflows`","type":["object","null"],"x-expected":"a map with `before`, `during` and `after`","additionalProperties":false,"properties":{"before":{"$ref":"#/$defs/texts"},"during":{"$ref":"#/$defs/texts"},"after":{"$ref":"#/$defs/texts"}}},"integrations":{"$ref":"#/$defs/texts"},"third_party":{"enum":[true,false,"yes","no",null],"x-expected":"`yes` or `no`"}}};
const schema36 = {"type":["string","null"],"x-expected":"three capitals such as `USD`","if":{"type":"string"},"then":{"pattern":"^[A-Z]{3}$","x-expected":"three capitals such as `USD`"}};
const schema37 = {"type":["string","array","null"],"x-expected":"a word such as `month`, or a list such as `[seat, month]`","items":{"type":"string","x-expected":"a word such as `month`"}};
const schema41 = {"type":["string","integer","array","null"],"x-expected":"text, or a list of texts","items":{"type":["string","integer"],"x-expected":"text"}};
const pattern4 = new RegExp("\\S", "u");
const pattern6 = new RegExp("^[A-Z]{3}$", "u");
const schema34 = {"type":["string","number","object","null"],"x-expected":"text such as `6 USD per month`, a number, or a map","if":{"type":"object"},"then":{"if":{"required":["amount"]},"then":{"$ref":"#/$defs/amount"},"else":{"minProperties":1,"x-expected":"a price, or a map from region to price","additionalProperties":{"$ref":"#/$defs/regionalPrice"}}}};
const schema35 = {"title":"a price","additionalProperties":false,"required":["amount","currency"],"properties":{"amount":{"type":["number","string"],"x-expected":"a number such as `6.50`"},"currency":{"$ref":"#/$defs/currency"},"per":{"$ref":"#/$defs/per"}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.amount === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "amount"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.currency === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "currency"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "amount") || (key0 === "currency")) || (key0 === "per"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.amount !== undefined){
let data0 = data.amount;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")){
const err3 = {instancePath:instancePath+"/amount",schemaPath:"#/properties/amount/type",keyword:"type",params:{type: schema35.properties.amount.type},schema:schema35.properties.amount.type,parentSchema:schema35.properties.amount,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.currency !== undefined){
let data1 = data.currency;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/currency",schemaPath:"#/$defs/currency/type",keyword:"type",params:{type: schema36.type},schema:schema36.type,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(typeof data1 !== "string"){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs9 = errors;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err6 = {instancePath:instancePath+"/currency",schemaPath:"#/$defs/currency/then/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},schema:"^[A-Z]{3}$",parentSchema:schema36.then,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
}
if(!valid2){
const err7 = {instancePath:instancePath+"/currency",schemaPath:"#/$defs/currency/if",keyword:"if",params:{failingKeyword: "then"},schema:schema36.if,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.per !== undefined){
let data2 = data.per;
if(((typeof data2 !== "string") && (!(Array.isArray(data2)))) && (data2 !== null)){
const err8 = {instancePath:instancePath+"/per",schemaPath:"#/$defs/per/type",keyword:"type",params:{type: schema37.type},schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/per/" + i0,schemaPath:"#/$defs/per/items/type",keyword:"type",params:{type: "string"},schema:schema37.items.type,parentSchema:schema37.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":["string","number","object"],"x-expected":"text such as `6 EUR per month`","if":{"type":"object"},"then":{"$ref":"#/$defs/amount"}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema38.type},schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : joined(vErrors, validate24.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema38.if,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate26.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate26.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema34.type},schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
const _errs5 = errors;
let valid1 = true;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.amount === undefined) && (missing0 = "amount")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid1 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs7 = errors;
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : joined(vErrors, validate24.errors);
errors = vErrors.length;
}
var _valid1 = _errs7 === errors;
valid1 = _valid1;
if(valid1){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err3 = {instancePath,schemaPath:"#/then/else/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema34.then.else,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(validate26(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
var _valid1 = _errs8 === errors;
valid1 = _valid1;
if(valid1){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid1){
const err4 = {instancePath,schemaPath:"#/then/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema34.then.if,parentSchema:schema34.then,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema34.if,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate23.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema33.properties.id.type},schema:schema33.properties.id.type,parentSchema:schema33.properties.id,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(typeof data0 !== "string"){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs6 = errors;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/then/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema33.properties.id.then,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
}
if(!valid1){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/if",keyword:"if",params:{failingKeyword: "then"},schema:schema33.properties.id.if,parentSchema:schema33.properties.id,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema33.properties.name.type},schema:schema33.properties.name.type,parentSchema:schema33.properties.name,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid2 = true;
const _errs10 = errors;
if(typeof data1 !== "string"){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs12 = errors;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/then/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema33.properties.name.then,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs12 === errors;
valid2 = _valid1;
}
if(!valid2){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/if",keyword:"if",params:{failingKeyword: "then"},schema:schema33.properties.name.if,parentSchema:schema33.properties.name,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.category !== undefined){
let data2 = data.category;
if((typeof data2 !== "string") && (data2 !== null)){
const err9 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: schema33.properties.category.type},schema:schema33.properties.category.type,parentSchema:schema33.properties.category,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if((typeof data3 !== "string") && (data3 !== null)){
const err10 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema33.properties.description.type},schema:schema33.properties.description.type,parentSchema:schema33.properties.description,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.url !== undefined){
let data4 = data.url;
if((typeof data4 !== "string") && (data4 !== null)){
const err11 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema33.properties.url.type},schema:schema33.properties.url.type,parentSchema:schema33.properties.url,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.price !== undefined){
if(!(validate23(data.price, {instancePath:instancePath+"/price",parentData:data,parentDataProperty:"price",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : joined(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.currency !== undefined){
let data6 = data.currency;
if((typeof data6 !== "string") && (data6 !== null)){
const err12 = {instancePath:instancePath+"/currency",schemaPath:"#/$defs/currency/type",keyword:"type",params:{type: schema36.type},schema:schema36.type,parentSchema:schema36,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const _errs23 = errors;
let valid4 = true;
const _errs24 = errors;
if(typeof data6 !== "string"){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid2 = _errs24 === errors;
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs26 = errors;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err14 = {instancePath:instancePath+"/currency",schemaPath:"#/$defs/currency/then/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},schema:"^[A-Z]{3}$",parentSchema:schema36.then,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid2 = _errs26 === errors;
valid4 = _valid2;
}
if(!valid4){
const err15 = {instancePath:instancePath+"/currency",schemaPath:"#/$defs/currency/if",keyword:"if",params:{failingKeyword: "then"},schema:schema36.if,parentSchema:schema36,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.per !== undefined){
let data7 = data.per;
if(((typeof data7 !== "string") && (!(Array.isArray(data7)))) && (data7 !== null)){
const err16 = {instancePath:instancePath+"/per",schemaPath:"#/$defs/per/type",keyword:"type",params:{type: schema37.type},schema:schema37.type,parentSchema:schema37,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 !== "string"){
const err17 = {instancePath:instancePath+"/per/" + i0,schemaPath:"#/$defs/per/items/type",keyword:"type",params:{type: "string"},schema:schema37.items.type,parentSchema:schema37.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data.weight !== undefined){
let data9 = data.weight;
if(!((((data9 === "light") || (data9 === "standard")) || (data9 === "strategic")) || (data9 === null))){
const err18 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/enum",keyword:"enum",params:{allowedValues: schema33.properties.weight.enum},schema:schema33.properties.weight.enum,parentSchema:schema33.properties.weight,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.tier_of !== undefined){
let data10 = data.tier_of;
if(((typeof data10 !== "string") && (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10))))) && (data10 !== null)){
const err19 = {instancePath:instancePath+"/tier_of",schemaPath:"#/properties/tier_of/type",keyword:"type",params:{type: schema33.properties.tier_of.type},schema:schema33.properties.tier_of.type,parentSchema:schema33.properties.tier_of,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.workflows !== undefined){
let data11 = data.workflows;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
const err20 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/type",keyword:"type",params:{type: schema33.properties.workflows.type},schema:schema33.properties.workflows.type,parentSchema:schema33.properties.workflows,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key0 in data11){
if(!(((key0 === "before") || (key0 === "during")) || (key0 === "after"))){
const err21 = {instancePath:instancePath+"/workflows",schemaPath:"#/properties/workflows/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema33.properties.workflows,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.before !== undefined){
let data12 = data11.before;
if((((typeof data12 !== "string") && (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12))))) && (!(Array.isArray(data12)))) && (data12 !== null)){
const err22 = {instancePath:instancePath+"/workflows/before",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema41.type},schema:schema41.type,parentSchema:schema41,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if((typeof data13 !== "string") && (!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13))))){
const err23 = {instancePath:instancePath+"/workflows/before/" + i1,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: schema41.items.type},schema:schema41.items.type,parentSchema:schema41.items,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
if(data11.during !== undefined){
let data14 = data11.during;
if((((typeof data14 !== "string") && (!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14))))) && (!(Array.isArray(data14)))) && (data14 !== null)){
const err24 = {instancePath:instancePath+"/workflows/during",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema41.type},schema:schema41.type,parentSchema:schema41,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if((typeof data15 !== "string") && (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15))))){
const err25 = {instancePath:instancePath+"/workflows/during/" + i2,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: schema41.items.type},schema:schema41.items.type,parentSchema:schema41.items,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
if(data11.after !== undefined){
let data16 = data11.after;
if((((typeof data16 !== "string") && (!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16))))) && (!(Array.isArray(data16)))) && (data16 !== null)){
const err26 = {instancePath:instancePath+"/workflows/after",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema41.type},schema:schema41.type,parentSchema:schema41,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if((typeof data17 !== "string") && (!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17))))){
const err27 = {instancePath:instancePath+"/workflows/after/" + i3,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: schema41.items.type},schema:schema41.items.type,parentSchema:schema41.items,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
}
}
if(data.integrations !== undefined){
let data18 = data.integrations;
if((((typeof data18 !== "string") && (!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18))))) && (!(Array.isArray(data18)))) && (data18 !== null)){
const err28 = {instancePath:instancePath+"/integrations",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema41.type},schema:schema41.type,parentSchema:schema41,data:data18};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
let data19 = data18[i4];
if((typeof data19 !== "string") && (!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19))))){
const err29 = {instancePath:instancePath+"/integrations/" + i4,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: schema41.items.type},schema:schema41.items.type,parentSchema:schema41.items,data:data19};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
if(data.third_party !== undefined){
let data20 = data.third_party;
if(!(((((data20 === true) || (data20 === false)) || (data20 === "yes")) || (data20 === "no")) || (data20 === null))){
const err30 = {instancePath:instancePath+"/third_party",schemaPath:"#/properties/third_party/enum",keyword:"enum",params:{allowedValues: schema33.properties.third_party.enum},schema:schema33.properties.third_party.enum,parentSchema:schema33.properties.third_party,data:data20};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":{"id":true,"name":true,"category":true,"description":true,"url":true,"price":true,"currency":true,"per":true,"weight":true,"tier_of":true,"workflows":true,"integrations":true,"third_party":true},"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(!(validate22(data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : joined(vErrors, validate22.errors);
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema32.items.required,parentSchema:schema32.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},schema:schema32.items.type,parentSchema:schema32.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:proffer:schema:catalog" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema31.type},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : joined(vErrors, validate21.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var items0 = true;
}
ifClause0 = "then";
}
else {
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.products === undefined){
const err2 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "products"},schema:schema31.else.required,parentSchema:schema31.else,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.products !== undefined){
let data0 = data.products;
if(!data0 || typeof data0 != "object"){
const err3 = {instancePath:instancePath+"/products",schemaPath:"#/else/properties/products/type",keyword:"type",params:{type: schema31.else.properties.products.type},schema:schema31.else.properties.products.type,parentSchema:schema31.else.properties.products,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const _errs8 = errors;
let valid2 = true;
const _errs9 = errors;
if(!(Array.isArray(data0))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs11 = errors;
if(!(validate21(data0, {instancePath:instancePath+"/products",parentData:data,parentDataProperty:"products",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : joined(vErrors, validate21.errors);
errors = vErrors.length;
}
var _valid1 = _errs11 === errors;
valid2 = _valid1;
ifClause1 = "then";
}
else {
const _errs12 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!(validate22(data0[key0], {instancePath:instancePath+"/products/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : joined(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
var _valid1 = _errs12 === errors;
valid2 = _valid1;
ifClause1 = "else";
}
if(!valid2){
const err5 = {instancePath:instancePath+"/products",schemaPath:"#/else/properties/products/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema31.else.properties.products.if,parentSchema:schema31.else.properties.products,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
var props1 = {};
props1.products = true;
}
ifClause0 = "else";
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema31.if,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate20.errors = vErrors;
evaluated0.props = props1;
evaluated0.items = items0;
return errors === 0;
}
validate20.evaluated = {"dynamicProps":true,"dynamicItems":true};
function joined(all, more) {
for (const error of more) all.push(error);
return all;
}
